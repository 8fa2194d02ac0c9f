import type { Sha256 } from '../lib/ids';
import { failure, type Result, success } from '../lib/result';
import { fileLimits } from './limits';
import type { FileRefusal } from './refusal';

/**
 * A file that travels by stick. Not an archive: nothing is compressed, no entry has a name, and all of it lies where the
 * manifest says, one after the other, so that there is nothing to unfold, to lead out of a folder, or to stand twice.
 *
 *   GOLDSMITH 1 <bytes of the manifest> <bytes of the seal>\n     at most 40 characters of ASCII
 *   manifest      JSON: what it is, for whom, and the length and SHA-256 of every entry
 *   seal          JSON: who vouches for the bytes of the manifest
 *   entries       in the order of the manifest, without anything between or after them
 */
export const FILE_FORMAT = 1;
const HEADLINE = /^GOLDSMITH (\d{1,4}) ([1-9]\d{0,8}) ([1-9]\d{0,8})\n/;
const LONGEST_HEADLINE = 40;

/** Bytes that can be read from any place, wherever they lie. */
export interface ByteSource {
  /** Of the whole file. */
  readonly size: number;
  /** `length` bytes from `start` on, fewer where the file ends. Rejects when it cannot be read. */
  read(start: number, length: number): Promise<Uint8Array>;
  /** The SHA-256 of `length` bytes from `start` on. Rejects when it cannot be read. */
  sha256(start: number, length: number): Promise<Sha256>;
}

/** What stands before the entries; nothing of it is trusted yet. */
export interface FileHead {
  readonly manifest: Uint8Array;
  readonly seal: Uint8Array;
  /** Where the first entry begins. */
  readonly start: number;
}

/** A part of a file that its manifest names. */
export interface FileEntry {
  readonly sha256: Sha256;
  readonly bytes: number;
}

/** An entry, and where it lies. */
export type PlacedEntry<Entry extends FileEntry> = Entry & { readonly start: number };

/** The first line of a file: it says how long manifest and seal are, in bytes. */
export function headlineOf(manifestBytes: number, sealBytes: number): string {
  return `GOLDSMITH ${FILE_FORMAT} ${manifestBytes} ${sealBytes}\n`;
}

/** Reads what stands before the entries, within the limits. Rejects only when the source does. */
export async function readHead(source: ByteSource): Promise<Result<FileHead, FileRefusal>> {
  const beginning = await source.read(0, LONGEST_HEADLINE);
  const line = HEADLINE.exec(String.fromCharCode(...beginning));
  if (line === null) {
    return failure('not-ours');
  }
  const [headline, format, manifestBytes, sealBytes] = [line[0], ...line.slice(1).map(Number)] as const;
  if (format !== FILE_FORMAT) {
    return failure(Number(format) > FILE_FORMAT ? 'newer' : 'not-ours');
  }
  const manifestLength = Number(manifestBytes);
  const sealLength = Number(sealBytes);
  if (
    source.size > fileLimits.fileBytes ||
    manifestLength > fileLimits.manifestBytes ||
    sealLength > fileLimits.sealBytes
  ) {
    return failure('too-large');
  }
  const start = headline.length + manifestLength + sealLength;
  if (start > source.size) {
    return failure('not-whole');
  }
  const manifest = await source.read(headline.length, manifestLength);
  const seal = await source.read(headline.length + manifestLength, sealLength);
  const isWhole = manifest.length === manifestLength && seal.length === sealLength;
  return isWhole ? success({ manifest, seal, start }) : failure('not-whole');
}

/**
 * Where each entry lies, and where the last of them ends. A file that ends anywhere else is not whole: that is known
 * before any entry is looked at.
 */
export function placeEntries<Entry extends FileEntry>(
  start: number,
  entries: readonly Entry[],
): { readonly entries: readonly PlacedEntry<Entry>[]; readonly end: number } {
  let end = start;
  const placed = entries.map((entry) => {
    const place = { ...entry, start: end };
    end += entry.bytes;
    return place;
  });
  return { entries: placed, end };
}

/** Whether every entry is what the manifest says, by its hash. Rejects only when the source does. */
export async function areIntact(
  source: ByteSource,
  entries: readonly PlacedEntry<FileEntry>[],
): Promise<boolean> {
  for (const { start, bytes, sha256 } of entries) {
    if ((await source.sha256(start, bytes)) !== sha256) {
      return false;
    }
  }
  return true;
}
