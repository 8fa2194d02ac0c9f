import { failure, success } from '#shared/lib/result';
import { findBundle } from '../bundles/bundles';
import { assign, publishToAll } from '../bundles/publish';
import { findExpert } from '../experts/experts';
import type { Command } from './command';
import { answer, readWords } from './words';

/** Gives a bundle to an expert, or to everyone, those who join later included. */
export const publish: Command = {
  name: 'publish',
  usage: 'BUNDLE --to EXPERT|all',
  summary: 'give a bundle to someone, or to all who are or will be there: {"bundle", "experts"}',
  prepare(typed) {
    const words = readWords(typed, { to: { type: 'string' } }, [1, 1]);
    if (!words.ok) {
      return words;
    }
    const [start = ''] = words.value.positionals;
    const to = words.value.text('to');
    if (to === undefined) {
      return failure('--to is missing: the name or id of an expert, or all');
    }
    return success(async ({ store, platform }, io) => {
      const bundle = await findBundle(store.read, start);
      if (!bundle.ok) {
        return bundle;
      }
      const { hash } = bundle.value;
      const now = platform.now();
      if (to === 'all') {
        return answer(io, {
          bundle: hash,
          experts: await store.write((database) => publishToAll(database, now, hash)),
        });
      }
      const expert = await findExpert(store.read, to);
      if (!expert.ok) {
        return expert;
      }
      const isNew = await store.write((database) => assign(database, now, expert.value, hash));
      return answer(io, { bundle: hash, experts: isNew ? 1 : 0 });
    });
  },
};
