import { namedKeys } from '../../ui/keymap';

/** Makes the code that is pointed at a favourite, or no longer. */
export const FAVOURITE_KEYS = namedKeys('favourite-code', 'Alt+S');
