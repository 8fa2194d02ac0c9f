import type { Readable } from 'node:stream';
import type { Sha256 } from '#shared/lib/ids';

/** Bytes from `start` to `end`, both inclusive and counted from 0. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface StoredBlob {
  readonly hash: Sha256;
  readonly bytes: number;
}

/** Files by their SHA-256. A folder here; any S3-compatible store fits behind the same three calls. */
export interface BlobStore {
  /** Takes in a stream to its end; durable when it resolves. The same content twice is one blob. */
  put(content: Readable): Promise<StoredBlob>;
  /** Size in bytes; null when there is no such blob. */
  size(hash: Sha256): Promise<number | null>;
  /** The blob or a part of it, as a stream. The blob must be there: ask for its size first. */
  read(hash: Sha256, range?: ByteRange): Readable;
}
