import { createContext } from 'react';

/** Asks for the clipboard to be pasted where the keyboard is; plain: its words only. */
export type PasteRequest = (isPlain: boolean) => void;

/**
 * A page may not read the clipboard by itself, so whoever shows editors says how to paste from a menu. null: only by the
 * keys of the system.
 */
export const PasteRequestContext = createContext<PasteRequest | null>(null);
