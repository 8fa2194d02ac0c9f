import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
  type LexicalNode,
  type TextNode,
} from 'lexical';
import type { MarkdownDocument } from '../markdown/markdown-document';

// The same place in words and in their Markdown is found by counting letters and digits from the start of the block:
// marks and addresses differ, so it is close, not exact.
const LETTER = /[\p{L}\p{N}]/u;

/** Where in the Markdown the caret of a page is, in UTF-16 code units. */
export function sourcePlaceOfCaret(editor: LexicalEditor, document: MarkdownDocument): number {
  const place = editor.read($caretInBlock);
  if (place === null) {
    return 0;
  }
  const source = document.read();
  const start = source.length - document.readFrom(place.block).length;
  return afterLetters(source, start, place.letters);
}

/** Puts the caret of a page where it was in the Markdown. */
export function putCaretBySource(editor: LexicalEditor, document: MarkdownDocument, offset: number): void {
  const source = document.read();
  const keys = editor.read(() => $getRoot().getChildrenKeys());
  const startOf = (index: number): number => source.length - document.readFrom(keys[index] ?? '').length;
  let block = 0;
  for (let step = 2 ** Math.ceil(Math.log2(keys.length + 1)); step >= 1; step /= 2) {
    if (block + step < keys.length && startOf(block + step) <= offset) {
      block += step;
    }
  }
  const letters = countLetters(source.slice(startOf(block), offset));
  editor.update(() => $putCaretAfterLetters($getNodeByKey(keys[block] ?? ''), letters));
}

function $caretInBlock(): { block: string; letters: number } | null {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? selection.focus.getNode() : null;
  const block = node?.getTopLevelElement() ?? null;
  if (!$isRangeSelection(selection) || node === null || block === null) {
    return null;
  }
  let letters = 0;
  for (const text of $textsOf(block)) {
    if (text.is(node)) {
      letters += countLetters(text.getTextContent().slice(0, selection.focus.offset));
      break;
    }
    // An empty line has no text of its own: what comes before it counts.
    if (!$isTextNode(node) && node.isBefore(text)) {
      break;
    }
    letters += countLetters(text.getTextContent());
  }
  return { block: block.getKey(), letters };
}

function $putCaretAfterLetters(block: LexicalNode | null, letters: number): void {
  let left = letters;
  for (const text of block === null ? [] : $textsOf(block)) {
    const content = text.getTextContent();
    const size = countLetters(content);
    if (left <= size) {
      const at = afterLetters(content, 0, left);
      text.select(at, at);
      return;
    }
    left -= size;
  }
  if ($isElementNode(block)) {
    block.selectEnd();
  } else {
    block?.selectNext();
  }
}

function $textsOf(block: LexicalNode): TextNode[] {
  return $isElementNode(block) ? block.getAllTextNodes() : [];
}

function countLetters(text: string): number {
  let count = 0;
  for (const character of text) {
    count += LETTER.test(character) ? 1 : 0;
  }
  return count;
}

function afterLetters(text: string, start: number, letters: number): number {
  let at = start;
  for (let left = letters; left > 0 && at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    left -= LETTER.test(character) ? 1 : 0;
    at += character.length;
  }
  return at;
}
