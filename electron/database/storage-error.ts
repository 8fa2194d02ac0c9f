/** What is wrong with the disk, as far as the user can do something about it. */
export type StorageCode = 'full' | 'read-only' | 'damaged' | 'other';

/** The database could not do its work. Nothing of the failed transaction remains. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageCode;

  constructor(code: StorageCode, message: string, cause: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** Reads a StorageError out of what the database library threw; null when it was not the library. */
export function toStorageError(error: unknown): StorageError | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') {
    return null;
  }
  if (!error.code.startsWith('SQLITE_')) {
    return null;
  }
  return new StorageError(storageCode(error.code), `${error.code}: ${error.message}`, error);
}

function storageCode(code: string): StorageCode {
  if (code.startsWith('SQLITE_FULL')) {
    return 'full';
  }
  if (
    code.startsWith('SQLITE_READONLY') ||
    code.startsWith('SQLITE_CANTOPEN') ||
    code.startsWith('SQLITE_PERM')
  ) {
    return 'read-only';
  }
  // A file that ends too early is one that was cut off.
  if (/^SQLITE_(?:CORRUPT|NOTADB|IOERR_SHORT_READ)/u.test(code)) {
    return 'damaged';
  }
  return 'other';
}
