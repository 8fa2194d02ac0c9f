import { $exportMimeTypeFromSelection } from '@lexical/clipboard';
import { $getRoot, $isTextNode, $selectAll, type TextNode } from 'lexical';
import { expect, test } from 'vitest';
import { editorWith } from '../testing/rewrite';

/** What goes to the clipboard as plain text when all is selected, or from one word to before another. */
function copied(markdown: string, from?: string, to?: string): string | null {
  const editor = editorWith(markdown);
  let text: string | null = null;
  editor.update(
    () => {
      const selection = $selectAll();
      if (from !== undefined && to !== undefined) {
        const [first, last] = [$textWith(from), $textWith(to)];
        selection.anchor.set(first.getKey(), first.getTextContent().indexOf(from), 'text');
        selection.focus.set(last.getKey(), last.getTextContent().indexOf(to), 'text');
      }
      text = $exportMimeTypeFromSelection('text/plain', selection);
    },
    { discrete: true },
  );
  editor.dispose();
  return text;
}

function $textWith(words: string): TextNode {
  const found = $getRoot()
    .getAllTextNodes()
    .find((text) => text.getTextContent().includes(words));
  if (!$isTextNode(found)) {
    throw new Error(`There is no text "${words}".`);
  }
  return found;
}

test('lists keep their marks, numbers and indents', () => {
  expect(copied('# To do\n\n1. **one**\n2. two\n   - a\n   - [x] b\n     lazy\n3. three\n\nend')).toBe(
    'To do\n\n1. one\n2. two\n   - a\n   - [x] b lazy\n3. three\n\nend',
  );
  expect(copied('9. a\n\n   more\n\n10. b')).toBe('9. a\n\n   more\n\n10. b');
});

test('cells of a table stand between tabs, a row to a line', () => {
  expect(copied('a\n\n| x | y |\n| - | - |\n| 1<br>2 | $z$ |\n|  | 3 |')).toBe('a\n\nx\ty\n1 2\t$z$\n\t3');
});

test('code keeps its lines, and its place in an item', () => {
  expect(copied('- a\n  ```js\n  if (b) {\n    c;\n\n  }\n  ```\n- d')).toBe(
    '- a\n  if (b) {\n    c;\n\n  }\n- d',
  );
});

test('quotations, call-outs and notes can be told from other words', () => {
  expect(copied('a[^1]\n\n> b\n>\n> - c\n> - d\n\n> [!TIP]\n> e\\\n> f\n\n---\n\n[^1]: g\n\n    h')).toBe(
    'a[1]\n\n> b\n>\n> - c\n> - d\n\n> Tip\n> e\n> f\n\n---\n\n[1] g\n\n    h',
  );
});

test('words of one item are those words, and of a list the items that are selected', () => {
  const list = '- one two three\n- four\n- five six';
  expect(copied(list, 'two', 'three')).toBe('two ');
  expect(copied(list, 'two', 'six')).toBe('- two three\n- four\n- five ');
  expect(copied(`${list}\n`, 'six', 'two')).toBe('- two three\n- four\n- five ');
  expect(copied('5. a\n6. b\n7. c', 'b', 'c')).toBe('b');
});

test('a selection that only reaches to the next block ends with its own', () => {
  expect(copied('- one\n- two\n- three', 'two', 'three')).toBe('two');
  expect(copied('> a b\n>\n> c\n\nd', 'b', 'd')).toBe('b\n\nc');
});
