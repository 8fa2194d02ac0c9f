/** Says that a criterion does not apply, while the focus is on a rating. */
export const NOT_APPLICABLE_KEYS = 'X';
