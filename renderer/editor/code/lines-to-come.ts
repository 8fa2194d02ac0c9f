import type { LexicalEditor, NodeKey } from 'lexical';

const toCome = new WeakMap<LexicalEditor, Map<NodeKey, number>>();

/** Notes how many lines are still to be put into a block of code, while the text that it stands in is opened. */
export function noteLinesToCome(editor: LexicalEditor, code: NodeKey, lines: number): void {
  const known = toCome.get(editor) ?? new Map<NodeKey, number>();
  toCome.set(editor, known);
  known.set(code, lines);
}

export function linesToCome(editor: LexicalEditor, code: NodeKey): number {
  return toCome.get(editor)?.get(code) ?? 0;
}
