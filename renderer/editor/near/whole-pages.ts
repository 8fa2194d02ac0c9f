import { createStore } from 'zustand/vanilla';

/**
 * Whether all of a text must be on the page, also what is far from being seen: a screen reader is told nothing of what
 * is not. Set by the screen; the editors only listen.
 */
export const wholePages = createStore<{ readonly areWanted: boolean }>(() => ({ areWanted: false }));
