import { namedKeys } from '../../ui/keymap';

/** What moves a ranked item, while the focus is on it. */
export const RANK_KEYS = {
  up: namedKeys('rank-up', 'Alt+Up'),
  down: namedKeys('rank-down', 'Alt+Down'),
  tie: namedKeys('rank-tie', 'T'),
  unrank: namedKeys('rank-out', 'U'),
} as const;
