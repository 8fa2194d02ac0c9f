import { resolve } from 'node:path';
import type { Result } from '#shared/lib/result';
import { restoreBackup } from '../backup/restore-backup';
import type { Platform } from '../platform/platform';
import type { Settings } from '../settings';
import type { CommandIo } from './command';
import type { RestoreWords } from './restore-order';
import { answer } from './words';

/** Brings a backup back. It opens what it fills itself: until it is done there is no hub to work with. */
export async function restore(
  words: RestoreWords,
  settings: Settings,
  platform: Platform,
  io: CommandIo,
): Promise<Result<null, string>> {
  const { acceptMissing } = words;
  const done = await restoreBackup({
    folder: resolve(io.cwd, words.folder),
    acceptMissing,
    settings,
    platform,
  });
  if (!done.ok) {
    return done;
  }
  for (const hash of done.value.missing) {
    await io.note(`note: blob ${hash} is not in the backup`);
  }
  await io.note(
    `note: the hub is what it was at ${done.value.madeAt}. Who was revoked since is not: revoke again. Open sign-in codes ` +
      'were voided. What was handed in since comes again from the apps.',
  );
  return answer(io, { ...done.value, missing: done.value.missing.length });
}
