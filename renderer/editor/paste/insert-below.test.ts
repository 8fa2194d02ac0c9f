import { $getRoot, $isElementNode, $isTextNode, type LexicalEditor } from 'lexical';
import { expect, test } from 'vitest';
import { createHandle } from '../editor-handle';
import { documentOf } from '../markdown/document-of';
import { editorWith } from '../testing/rewrite';

const QUOTE = '> said\n>\n> — [Response A](#quote-q)';

/** Puts the caret into the block at an index, after that many characters of its first text. */
function caretAt(editor: LexicalEditor, block: number, offset: number): void {
  editor.update(
    () => {
      const top = $getRoot().getChildAtIndex(block);
      const text = $isElementNode(top) ? top.getFirstDescendant() : null;
      if (!$isTextNode(text)) {
        throw new Error('no text there');
      }
      text.select(offset, offset);
    },
    { discrete: true },
  );
}

function afterInsert(markdown: string, place: ((editor: LexicalEditor) => void) | null): string {
  const editor = editorWith(markdown);
  place?.(editor);
  const handle = createHandle(editor, documentOf(editor));
  handle.insertBelow(QUOTE);
  editor.update(() => $getRoot().getTextContent(), { discrete: true });
  handle.insertMarkdown('After.');
  const read = handle.readMarkdown();
  editor.dispose();
  return read;
}

test('a quote lands behind the words, and writing goes on below it', () => {
  expect(afterInsert('Before.', (editor) => caretAt(editor, 0, 7))).toBe(`Before.\n\n${QUOTE}\n\nAfter.`);
});

test('a quote lands behind an earlier quote, never inside it', () => {
  const markdown = '> earlier';
  expect(afterInsert(markdown, (editor) => caretAt(editor, 0, 3))).toBe(`${markdown}\n\n${QUOTE}\n\nAfter.`);
});

test('a paragraph is parted where the caret is', () => {
  expect(afterInsert('Before. Behind.', (editor) => caretAt(editor, 0, 8))).toBe(
    `Before.\n\n${QUOTE}\n\nAfter.Behind.`,
  );
});

test('without a caret, and in an empty text, it stands at the end', () => {
  expect(afterInsert('One.\n\nTwo.', null)).toBe(`One.\n\nTwo.\n\n${QUOTE}\n\nAfter.`);
  expect(afterInsert('', null)).toBe(`${QUOTE}\n\nAfter.`);
});
