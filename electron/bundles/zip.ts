import yauzl from 'yauzl';
import { bundleLimits } from '#shared/bundle/manifest';

/** The archive is damaged, cut off, or made to deceive. */
export class BrokenZip extends Error {
  override readonly name = 'BrokenZip';
}

/** An archive whose names are known; contents are read one by one, never more than asked for. */
export interface Zip {
  readonly names: readonly string[];
  /** The bytes of an entry, at most `limit`; null when there is no such entry. Throws BrokenZip. */
  read(name: string, limit: number): Promise<Uint8Array | null>;
  close(): void;
}

/**
 * Opens an archive and lists it. yauzl refuses absolute names, `..`, backslashes and sizes that lie; on top, no name may
 * stand twice, there may be no folders or links, and the compression may not promise more than the limits allow.
 * Throws BrokenZip.
 */
export async function openZip(file: string): Promise<Zip> {
  const archive = await open(file);
  try {
    const entries = await list(archive);
    return {
      names: [...entries.keys()],
      read: async (name, limit) => {
        const entry = entries.get(name);
        return entry === undefined ? null : await inflate(archive, entry, limit);
      },
      close: () => archive.close(),
    };
  } catch (error) {
    archive.close();
    throw error;
  }
}

function open(file: string): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true };
    yauzl.open(file, options, (error, archive) => (error ? reject(broken(error)) : resolve(archive)));
  });
}

function list(archive: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  const entries = new Map<string, yauzl.Entry>();
  return new Promise((resolve, reject) => {
    archive.on('error', (error: Error) => reject(broken(error)));
    archive.on('end', () => resolve(entries));
    archive.on('entry', (entry: yauzl.Entry) => {
      const problem = inspect(entry, entries);
      if (problem !== null) {
        reject(new BrokenZip(problem));
        return;
      }
      entries.set(entry.fileName, entry);
      archive.readEntry();
    });
    archive.readEntry();
  });
}

function inspect(entry: yauzl.Entry, entries: ReadonlyMap<string, yauzl.Entry>): string | null {
  const unixType = (entry.externalFileAttributes >>> 16) & 0o170000;
  if (entry.fileName.endsWith('/') || (unixType !== 0 && unixType !== 0o100000)) {
    return `${entry.fileName} is not a plain file`;
  }
  if (entries.has(entry.fileName)) {
    return `${entry.fileName} stands twice`;
  }
  if (entries.size >= bundleLimits.entries + 2) {
    return 'too many files';
  }
  return entry.isEncrypted() ? `${entry.fileName} is encrypted` : null;
}

function inflate(archive: yauzl.ZipFile, entry: yauzl.Entry, limit: number): Promise<Uint8Array> {
  if (entry.uncompressedSize > limit) {
    return Promise.reject(new BrokenZip(`${entry.fileName} is larger than it may be`));
  }
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(broken(error));
        return;
      }
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('error', (problem: Error) => reject(broken(problem)));
      stream.on('end', () => resolve(Buffer.concat(parts)));
    });
  });
}

function broken(error: Error): BrokenZip {
  return new BrokenZip(error.message, { cause: error });
}
