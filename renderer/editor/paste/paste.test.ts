// @vitest-environment jsdom
import { $getRoot } from 'lexical';
import { expect, test } from 'vitest';
import { printMarkdown } from '../../markdown/print-markdown';
import { documentOf } from '../markdown/document-of';
import { editorWith } from '../testing/rewrite';
import { caretAt, run } from '../testing/type-into';
import { readHtml } from './html/read-html';
import { readAtOnce } from './html/reading';
import { $insertMarkdown } from './insert-blocks';
import { readPlainText } from './text/plain-text';

const fromHtml = (html: string) => printMarkdown(readAtOnce(readHtml(html)));
const fromText = (text: string) => printMarkdown(readPlainText(text).tree);

test.each([
  [
    '<h2>A</h2><p>b <strong>c</strong> <em>d</em> <s>e</s> <code>f</code></p>',
    '## A\n\nb **c** *d* ~~e~~ `f`',
  ],
  ['<b style="font-weight: normal"><p>a <span style="font-weight:700">b</span></p></b>', 'a **b**'],
  ['<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', '- a\n  - b\n- c'],
  ['<ol start="3"><li><p>a</p></li><li>b</li></ol>', '3. a\n4. b'],
  ['<pre><code class="language-py">x = 1\ny</code></pre>', '```py\nx = 1\ny\n```'],
  [
    '<table><tr><th>a</th><th align="right">b</th></tr><tr><td>1<br>2</td><td>3</td></tr></table>',
    '| a | b |\n| - | -: |\n| 1<br>2 | 3 |',
  ],
  ['<blockquote><p>a</p><p>b</p></blockquote><hr>', '> a\n>\n> b\n\n---'],
  ['a<br>b', 'a\\\nb'],
])('HTML %j is pasted as %j', (html, markdown) => {
  expect(fromHtml(html)).toBe(markdown);
});

test('nothing of pasted HTML but words and marks gets in', () => {
  const html =
    '<p onclick="x()">a<script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">b</a><iframe src="y"></iframe><style>c{}</style></p>';
  expect(fromHtml(html)).toBe('ab');
});

test.each([
  '# a\n\nb',
  '- a\n- b',
  'a **b** c',
  '```\nx\n```',
  'so $x_1$',
  '| a | b |\n| - | - |\n| 1 | 2 |',
])('text that is Markdown is pasted as such: %j', (text) => {
  expect(fromText(text)).toBe(text);
});

test.each([
  ['one\ntwo\n\nthree', 'one\\\ntwo\n\nthree'],
  ['from $5 to $10', 'from $5 to $10'],
  ['see https://a.b/c', 'see https://a.b/c'],
])('other text is pasted line for line: %j', (text, markdown) => {
  expect(fromText(text)).toBe(markdown);
});

test.each([
  ['a|b', 'x', 'axb'],
  ['a|b', '**x**', 'a**x**b'],
  ['a|b', ' **x** ', 'a **x** b'],
  ['a|b', '- x\n- y', 'a\n\n- x\n- y\n\nb'],
  ['a|b', 'x\n\ny', 'ax\n\nyb'],
  ['- a|', 'x\n\ny', '- ax\n\n  y'],
  ['> a|b', '# x', '> a\n>\n> # x\n>\n> b'],
])('into %j goes %j', (place, markdown, result) => {
  const editor = editorWith(place);
  caretAt(editor, '|', 'before');
  run(editor, () => $insertMarkdown(markdown));
  expect(documentOf(editor).read().replace(/\\?\|/u, '')).toBe(result);
  editor.dispose();
});

test('what replaces a whole text leaves nothing of its heading behind', () => {
  const editor = editorWith('# Old title\n\nold words');
  run(editor, () => {
    $getRoot().select(0, 2);
    $insertMarkdown('New words\n\n- and more');
  });
  expect(documentOf(editor).read()).toBe('New words\n\n- and more');
  run(editor, () => {
    $getRoot().select(0, 2);
    $insertMarkdown('# Title\n\nwords');
  });
  expect(documentOf(editor).read()).toBe('# Title\n\nwords');
  editor.dispose();
});
