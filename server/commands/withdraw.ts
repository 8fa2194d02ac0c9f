import { failure, success } from '#shared/lib/result';
import { findBundle } from '../bundles/bundles';
import { unassign, withdrawFromAll } from '../bundles/publish';
import { findExpert } from '../experts/experts';
import type { Command } from './command';
import { answer, readWords } from './words';

/** Takes a bundle back. Work on it that is under way may still come in. */
export const withdraw: Command = {
  name: 'withdraw',
  usage: 'BUNDLE --from EXPERT|all',
  summary: 'take a bundle back from someone or from all: {"bundle", "experts"}',
  prepare(typed) {
    const words = readWords(typed, { from: { type: 'string' } }, [1, 1]);
    if (!words.ok) {
      return words;
    }
    const [start = ''] = words.value.positionals;
    const from = words.value.text('from');
    if (from === undefined) {
      return failure('--from is missing: the name or id of an expert, or all');
    }
    return success(async ({ store, platform }, io) => {
      const bundle = await findBundle(store.read, start);
      if (!bundle.ok) {
        return bundle;
      }
      const { hash } = bundle.value;
      const now = platform.now();
      if (from === 'all') {
        const experts = await store.write((database) => withdrawFromAll(database, now, hash));
        return answer(io, { bundle: hash, experts });
      }
      const expert = await findExpert(store.read, from);
      if (!expert.ok) {
        return expert;
      }
      const changed = await store.write((database) => unassign(database, now, expert.value, hash));
      return answer(io, { bundle: hash, experts: changed ? 1 : 0 });
    });
  },
};
