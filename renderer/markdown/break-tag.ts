/** A tag that is nothing but a break: it says as little between other tags as a line end does. */
export const BREAK_TAG = /^<br\s*\/?>$/iu;
