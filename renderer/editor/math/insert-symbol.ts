import type { MathSymbol } from './symbols';

export interface Insertion {
  readonly text: string;
  /** Where the caret goes, from the start of the text. */
  readonly caret: number;
}

/** What a symbol puts in place of the selected part of a source, before what stands after it. */
export function symbolInsertion({ tex }: MathSymbol, selected: string, after: string): Insertion {
  const hole = tex.indexOf('□');
  if (hole !== -1) {
    const text = tex.replace('□', () => selected);
    const next = text.indexOf('{}', hole + selected.length);
    const end = next === -1 ? text.length : next + 1;
    return { text, caret: selected === '' ? hole : end };
  }
  // A command would take the letter that follows for its own.
  const text = /\\[a-z]+$/iu.test(tex) && !/^[\s\\]/u.test(after) ? `${tex} ` : tex;
  return { text, caret: text.length };
}

/** Writes a symbol into the field as if it were typed, so that the field's own undo takes it back. */
export function insertSymbol(field: HTMLTextAreaElement, symbol: MathSymbol): void {
  const { selectionStart: start, selectionEnd: end, value } = field;
  const { text, caret } = symbolInsertion(symbol, value.slice(start, end), value.slice(end));
  field.focus();
  document.execCommand('insertText', false, text);
  field.setSelectionRange(start + caret, start + caret);
}
