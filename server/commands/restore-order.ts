import { type Result, success } from '#shared/lib/result';
import { readWords } from './words';

export const restoreName = 'restore';
export const restoreUsage = 'BACKUP [--accept-missing]';
export const restoreSummary =
  'bring a backup back into an empty data folder and database: {"hub", "madeAt", "rows", "blobs", "missing", "experts"}';

/** Which backup to bring back. */
export interface RestoreWords {
  readonly folder: string;
  readonly acceptMissing: boolean;
}

/** Reads the words after `restore`. */
export function prepareRestore(typed: readonly string[]): Result<RestoreWords, string> {
  const words = readWords(typed, { 'accept-missing': { type: 'boolean' } }, [1, 1]);
  if (!words.ok) {
    return words;
  }
  const [folder = ''] = words.value.positionals;
  return success({ folder, acceptMissing: words.value.has('accept-missing') });
}
