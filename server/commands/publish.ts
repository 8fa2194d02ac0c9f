import { assign, publishToAll } from '../bundles/publish';
import { forAudience } from './audience';
import type { Command } from './command';

/** Gives a bundle to an expert, or to everyone, those who join later included. */
export const publish: Command = {
  name: 'publish',
  usage: 'BUNDLE --to EXPERT|all',
  summary: 'give a bundle to someone, or to all who are or will be there: {"bundle", "experts"}',
  prepare: forAudience('to', { forAll: publishToAll, forOne: assign, action: 'bundle-published' }),
};
