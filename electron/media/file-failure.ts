import type { IpcFailure } from '#shared/ipc/failure';

/** What a disk says when a file cannot be written or read, as a failure of the contract; anything else is thrown on. */
export function fileFailure(error: unknown): IpcFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const detail = String(error);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { kind: 'storage', code: 'full', detail };
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return { kind: 'storage', code: 'read-only', detail };
    case 'EIO':
    case 'EMFILE':
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
      return { kind: 'storage', code: 'other', detail };
    default:
      throw error;
  }
}
