import type { LexicalEditor } from 'lexical';

/** What the editor says about a paste. */
export type PasteStatus =
  | { readonly kind: 'none' }
  /** Marks were made of what was pasted; it can still become plain text. */
  | { readonly kind: 'offer'; readonly said: string; readonly keepPlain: () => void }
  | {
      readonly kind: 'working';
      /** Null: still being read. */
      readonly share: number | null;
      /** Somebody wants to leave or to submit, and waits for it. */
      readonly isAwaited: boolean;
      readonly cancel: () => void;
    }
  | { readonly kind: 'told'; readonly said: string };

const NONE: PasteStatus = { kind: 'none' };
const statuses = new WeakMap<LexicalEditor, PasteStatus>();
const listeners = new WeakMap<LexicalEditor, Set<() => void>>();

export function pasteStatus(editor: LexicalEditor): PasteStatus {
  return statuses.get(editor) ?? NONE;
}

export function setPasteStatus(editor: LexicalEditor, status: PasteStatus): void {
  statuses.set(editor, status);
  for (const listener of listeners.get(editor) ?? []) {
    listener();
  }
}

export function clearPasteStatus(editor: LexicalEditor): void {
  if (pasteStatus(editor).kind !== 'none') {
    setPasteStatus(editor, NONE);
  }
}

export function listenToPaste(editor: LexicalEditor, listener: () => void): () => void {
  const known = listeners.get(editor) ?? new Set();
  listeners.set(editor, known.add(listener));
  return () => known.delete(listener);
}
