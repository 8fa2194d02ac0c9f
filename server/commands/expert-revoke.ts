import { success } from '#shared/lib/result';
import { recordOperator } from '../audit/audit-log';
import { findExpert, revokeExpert } from '../experts/experts';
import type { Command } from './command';
import { answer, readWords } from './words';

/** Takes someone's access away; `expert add` gives it back. */
export const expertRevoke: Command = {
  name: 'expert revoke',
  usage: 'NAME',
  summary: 'end every token and code of an account at once: {"expert"}',
  prepare(typed) {
    const words = readWords(typed, {}, [1, 1]);
    if (!words.ok) {
      return words;
    }
    const [name = ''] = words.value.positionals;
    return success(async ({ store, platform }, io) => {
      const expert = await findExpert(store.read, name.trim());
      if (!expert.ok) {
        return expert;
      }
      await store.write(async (database) => {
        await revokeExpert(database, platform, expert.value.id);
        await recordOperator(database, platform.now(), 'access-revoked', expert.value.id);
      });
      return answer(io, { expert: expert.value.id });
    });
  },
};
