import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import yazl from 'yazl';
import { readBundle } from '../../../electron/bundles/read-bundle';
import { writeBundle } from '../../../server/bundles/write-bundle';
import { generateKeyPair, openSigningKey } from '../../../server/keys/signing-key';
import { sixStepTask, testProject } from '../../support/sample-material';
import { temporaryFolder } from '../../support/temporary-folder';

const key = openSigningKey(generateKeyPair());
const edition = { version: 1, createdAt: new Date('2026-11-22T12:00:00Z') };

async function bundleBytes(tasks = [sixStepTask()]): Promise<Buffer> {
  const written = writeBundle({ project: testProject(), tasks, media: [] }, edition, key);
  if (!written.ok) {
    throw new Error(written.error);
  }
  return buffer(written.value);
}

/** Reads bytes as a bundle and sees to it that reading leaves nothing behind. */
async function read(bytes: Uint8Array, hubKey = key.public) {
  const folder = temporaryFolder();
  const file = join(folder, 'bundle.goldsmith');
  writeFileSync(file, bytes);
  const outcome = await readBundle(file, hubKey);
  expect(readdirSync(folder)).toEqual(['bundle.goldsmith']);
  return outcome;
}

async function zipOf(files: readonly (readonly [string, Buffer])[]): Promise<Buffer> {
  const archive = new yazl.ZipFile();
  for (const [path, content] of files) {
    archive.addBuffer(content, path);
  }
  archive.end();
  return buffer(archive.outputStream);
}

async function partsOf(bytes: Buffer): Promise<Map<string, Buffer>> {
  const folder = temporaryFolder();
  const file = join(folder, 'x');
  writeFileSync(file, bytes);
  const { openZip } = await import('../../../electron/bundles/zip');
  const zip = await openZip(file);
  const parts = new Map<string, Buffer>();
  for (const name of zip.names) {
    parts.set(name, Buffer.from((await zip.read(name, 1e9)) ?? []));
  }
  zip.close();
  return parts;
}

describe('taking in a bundle', () => {
  it('gives out project and tasks as they were written', async () => {
    const outcome = await read(await bundleBytes([sixStepTask(1), sixStepTask(2)]));
    expect(outcome).toMatchObject({
      ok: true,
      value: { project: testProject(), tasks: [sixStepTask(1), sixStepTask(2)] },
    });
  });

  it('refuses one that was cut off, wherever', async () => {
    const bytes = await bundleBytes();
    for (let end = 0; end < bytes.length; end += 37) {
      expect(await read(bytes.subarray(0, end))).toMatchObject({ ok: false });
    }
  });

  it('refuses one of which any byte was changed, or reads it as if it had not been', async () => {
    const bytes = await bundleBytes();
    const whole = await read(bytes);
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] as number) ^ 0x01;
      const outcome = await read(changed);
      // A few bytes of a zip mean nothing (time stamps, attributes): what is read must then be the same.
      expect(outcome.ok ? outcome : null).toEqual(outcome.ok ? whole : null);
    }
  });

  it('refuses every change of the manifest or its signature', async () => {
    const parts = await partsOf(await bundleBytes());
    for (const name of ['manifest.json', 'signature.json']) {
      const original = parts.get(name) as Buffer;
      for (let at = 0; at < original.length; at += 5) {
        const changed = Buffer.from(original);
        changed[at] = (changed[at] as number) ^ 0x01;
        const outcome = await read(await zipOf([...new Map(parts).set(name, changed)]));
        expect(outcome, `${name} byte ${at}`).toMatchObject({ ok: false });
      }
    }
  });

  it('refuses one that another hub signed, and says so', async () => {
    const other = openSigningKey(generateKeyPair()).public;
    expect(await read(await bundleBytes(), other)).toMatchObject({ ok: false, error: { kind: 'wrong-key' } });
    const forged = { ...other, keyId: key.public.keyId };
    expect(await read(await bundleBytes(), forged)).toMatchObject({
      ok: false,
      error: { kind: 'bad-signature' },
    });
  });

  it('refuses tasks that were exchanged under a signed manifest', async () => {
    const parts = await partsOf(await bundleBytes([sixStepTask(1)]));
    const others = await partsOf(await bundleBytes([sixStepTask(2)]));
    const swapped = new Map(parts).set('tasks.ndjson', others.get('tasks.ndjson') as Buffer);
    expect(await read(await zipOf([...swapped]))).toMatchObject({
      ok: false,
      error: { kind: 'hash-mismatch' },
    });
  });

  it('refuses files that the manifest does not name, twice-named ones, and names that lead out', async () => {
    const parts = [...(await partsOf(await bundleBytes()))];
    const extra = [...parts, ['extra.txt', Buffer.from('x')] as const];
    expect(await read(await zipOf(extra))).toMatchObject({ ok: false, error: { kind: 'bad-content' } });
    const twice = [...parts, ['tasks.ndjson', Buffer.from('{}')] as const];
    expect(await read(await zipOf(twice))).toMatchObject({ ok: false, error: { kind: 'not-a-bundle' } });
    const climbing = Buffer.from(await zipOf([...parts, ['aa/evil.txt', Buffer.from('x')]]));
    for (let at = climbing.indexOf('aa/evil'); at !== -1; at = climbing.indexOf('aa/evil', at + 1)) {
      climbing.write('../evil', at);
    }
    expect(await read(climbing)).toMatchObject({ ok: false, error: { kind: 'not-a-bundle' } });
  });

  it('refuses noise', async () => {
    expect(await read(randomBytes(5_000))).toMatchObject({ ok: false, error: { kind: 'not-a-bundle' } });
    expect(await read(Buffer.alloc(0))).toMatchObject({ ok: false, error: { kind: 'not-a-bundle' } });
    expect(await read(readFileSync(process.execPath).subarray(0, 100_000))).toMatchObject({ ok: false });
  });
});
