import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { failure, success } from '#shared/lib/result';
import { announceRestored } from '../backup/announce-restored';
import { forgetBackups } from '../backup/forget-backups';
import { makeBackup } from '../backup/make-backup';
import type { Command } from './command';
import { answer, readWords } from './words';

/** Makes a backup, while the hub serves. */
export const backup: Command = {
  name: 'backup',
  usage: 'FOLDER [--keep N]',
  summary:
    'write a backup into a folder of backups, and read it back: {"backup", "rows", "blobs", "missing", "forgotten"}',
  prepare(typed) {
    const words = readWords(typed, { keep: { type: 'string' } }, [1, 1]);
    if (!words.ok) {
      return words;
    }
    const keep = words.value.text('keep');
    if (keep !== undefined && !/^[1-9]\d{0,4}$/.test(keep)) {
      return failure(`--keep: "${keep}" is not how many backups to keep`);
    }
    const [typedFolder = ''] = words.value.positionals;
    return success(async (context, io) => {
      const backups = resolve(io.cwd, typedFolder);
      await mkdir(backups, { recursive: true, mode: 0o700 });
      const { folder, rows, blobs, missing } = await makeBackup(context, backups);
      for (const hash of missing) {
        await io.note(
          `note: blob ${hash} is not in the blob store as it should be, and so not in the backup`,
        );
      }
      const forgotten =
        keep === undefined ? 0 : await forgetBackups(backups, context.identity.id, Number(keep));
      return answer(io, { backup: folder, rows, blobs, missing: missing.length, forgotten });
    });
  },
};

/** For a database that was brought back in another way. */
export const restored: Command = {
  name: 'restored',
  usage: '',
  summary: 'tell every app that the database was brought back from an older copy: {"experts"}',
  prepare(typed) {
    const words = readWords(typed, {}, [0, 0]);
    return words.ok
      ? success(async ({ store, platform }, io) =>
          answer(io, { experts: await store.write((database) => announceRestored(database, platform, '')) }),
        )
      : words;
  },
};
