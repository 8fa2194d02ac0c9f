import { namedKeys } from '../../ui/keymap';

/** From change to change, while the focus is in a comparison. */
export const CHANGE_KEYS = {
  next: namedKeys('next-change', 'Alt+Down N'),
  previous: namedKeys('previous-change', 'Alt+Up P'),
} as const;
