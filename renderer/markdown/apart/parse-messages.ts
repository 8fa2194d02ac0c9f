import type { Root } from 'mdast';

/** From the worker: the tree of the text that it was sent, or why there is none. */
export type ParseAnswer = { readonly tree: Root } | { readonly problem: string };
