import { success } from '#shared/lib/result';
import { ensureExpert } from '../experts/experts';
import { issueToken } from '../experts/tokens';
import type { Command } from './command';
import { readName } from './expert-add';
import { answer, readWords } from './words';

/** Makes a token without a code in between, for installs that sign people in themselves. */
export const expertToken: Command = {
  name: 'expert token',
  usage: 'NAME',
  summary: 'make a token for managed installs, and the account if it is new: {"token"}',
  prepare(typed) {
    const words = readWords(typed, {}, [1, 1]);
    if (!words.ok) {
      return words;
    }
    const name = readName(words.value.positionals[0]);
    if (!name.ok) {
      return name;
    }
    return success(async ({ store, platform }, io) => {
      const issued = await store.write(async (database) => {
        const found = await ensureExpert(database, platform, name.value, null);
        return found.ok
          ? success(await issueToken(database, platform, found.value.expert.id, 'command line'))
          : found;
      });
      return issued.ok ? answer(io, { token: issued.value.token }) : issued;
    });
  },
};
