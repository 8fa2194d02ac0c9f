import { success } from '#shared/lib/result';
import { recordOperator } from '../audit/audit-log';
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
        if (!found.ok) {
          return found;
        }
        const { id } = found.value.expert;
        const token = await issueToken(database, platform, id, 'command line');
        await recordOperator(
          database,
          platform.now(),
          'token-issued',
          id,
          found.value.isNew ? 'new account' : 'done',
        );
        return success(token);
      });
      return issued.ok ? answer(io, { token: issued.value.token }) : issued;
    });
  },
};
