import { namedKeys } from '../../ui/keymap';

/** Says that a criterion does not apply, while the focus is on a rating. */
export const NOT_APPLICABLE_KEYS = namedKeys('not-applicable', 'X');
