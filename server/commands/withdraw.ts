import { unassign, withdrawFromAll } from '../bundles/publish';
import { forAudience } from './audience';
import type { Command } from './command';

/** Takes a bundle back. Work on it that is under way may still come in. */
export const withdraw: Command = {
  name: 'withdraw',
  usage: 'BUNDLE --from EXPERT|all',
  summary: 'take a bundle back from someone or from all: {"bundle", "experts"}',
  prepare: forAudience('from', { forAll: withdrawFromAll, forOne: unassign, action: 'bundle-withdrawn' }),
};
