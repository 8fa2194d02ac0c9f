import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Schema } from '#shared/lib/ids';
import { failure, type Result, success } from '#shared/lib/result';
import { type BackupFile, type Manifest, manifestSchema } from './manifest';

/** The name of the file that says what the others are; it is written last. */
export const manifestName = 'manifest.json';

/** Writes lines of JSON to a new file, synced when it resolves; whoever runs the hub alone may read it. */
export async function writeLines(
  folder: string,
  name: string,
  pages: AsyncIterable<readonly object[]>,
): Promise<BackupFile> {
  const file = await open(join(folder, name), 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let lines = 0;
    let bytes = 0;
    for await (const page of pages) {
      const text = page.map((line) => `${JSON.stringify(line)}\n`).join('');
      hash.update(text);
      lines += page.length;
      bytes += Buffer.byteLength(text);
      await file.writeFile(text);
    }
    await file.sync();
    return { name, lines, bytes, sha256: sha256Schema.parse(hash.digest('hex')) };
  } finally {
    await file.close();
  }
}

/** Whether a file of a backup is what its manifest says, read from the disk; null when it is, or why it is not. */
export async function whatIsWrongWith(folder: string, file: BackupFile): Promise<string | null> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(join(folder, file.name)) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  } catch (error) {
    return `${file.name} cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
  return bytes === file.bytes && hash.digest('hex') === file.sha256
    ? null
    : `${file.name} is not what was written`;
}

/** The lines of a file of a backup, in pages. A line ends at a line feed and nowhere else: texts hold all other separators. */
export async function* readLines(folder: string, file: BackupFile): AsyncGenerator<unknown[]> {
  let pending = '';
  const pieces = createReadStream(join(folder, file.name), { encoding: 'utf8', highWaterMark: 1024 * 1024 });
  for await (const piece of pieces as AsyncIterable<string>) {
    const lines = (pending + piece).split('\n');
    pending = lines.pop() ?? '';
    yield lines.map((line) => JSON.parse(line) as unknown);
  }
  if (pending !== '') {
    throw new Error(`${file.name} ends in the middle of a line`);
  }
}

/** Reads a backup's manifest. Fails, in words, when there is none or it is not what was written. */
export async function readManifest(folder: string): Promise<Result<Manifest, string>> {
  let text: string;
  try {
    text = await readFile(join(folder, manifestName), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return failure(code === 'ENOENT' ? `${folder} is no backup: it has no ${manifestName}` : String(error));
  }
  try {
    const manifest = manifestSchema.safeParse(JSON.parse(text));
    return manifest.success
      ? success(manifest.data)
      : failure(`${manifestName} ${manifest.error.issues[0]?.message}`);
  } catch {
    return failure(`${manifestName} is not what was written`);
  }
}
