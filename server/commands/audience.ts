import { failure, success } from '#shared/lib/result';
import { type AuditAction, recordOperator } from '../audit/audit-log';
import { findBundle } from '../bundles/bundles';
import type { assign, publishToAll } from '../bundles/publish';
import { findExpert } from '../experts/experts';
import type { Command } from './command';
import { answer, readWords } from './words';

/** What is done with a bundle, for everyone or for one expert. */
export interface AudienceWork {
  readonly forAll: typeof publishToAll;
  readonly forOne: typeof assign;
  /** What the audit log calls it. */
  readonly action: AuditAction;
}

/** Reads `BUNDLE --flag EXPERT|all` and does the work for whom it names; answers with how many experts it changed. */
export function forAudience(
  flag: 'to' | 'from',
  { forAll, forOne, action }: AudienceWork,
): Command['prepare'] {
  return (typed) => {
    const words = readWords(typed, { [flag]: { type: 'string' } }, [1, 1]);
    if (!words.ok) {
      return words;
    }
    const [start = ''] = words.value.positionals;
    const whom = words.value.text(flag);
    if (whom === undefined) {
      return failure(`--${flag} is missing: the name or id of an expert, or all`);
    }
    return success(async ({ store, platform }, io) => {
      const bundle = await findBundle(store.read, start);
      if (!bundle.ok) {
        return bundle;
      }
      const { hash } = bundle.value;
      const now = platform.now();
      if (whom === 'all') {
        const experts = await store.write(async (database) => {
          const count = await forAll(database, now, hash);
          await recordOperator(database, now, action, hash, `all, ${count} now`);
          return count;
        });
        return answer(io, { bundle: hash, experts });
      }
      const expert = await findExpert(store.read, whom);
      if (!expert.ok) {
        return expert;
      }
      const changed = await store.write(async (database) => {
        const isChange = await forOne(database, now, expert.value, hash);
        await recordOperator(database, now, action, hash, `${isChange ? '' : 'already '}${expert.value.id}`);
        return isChange;
      });
      return answer(io, { bundle: hash, experts: changed ? 1 : 0 });
    });
  };
}
