/** Runs what is in a field of code. Apart from it, so that the sheet of keys can be shown without. */
export const RUN_KEYS = 'Mod+Shift+Enter';
