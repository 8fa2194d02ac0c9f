import { proseAction } from '../../editor/shortcuts';

/** In a text to read as in one that is written. */
export const FIND_KEYS = proseAction('find').keys ?? '';
