// @vitest-environment node
import fc from 'fast-check';
import { $getRoot } from 'lexical';
import { expect, test, vi } from 'vitest';
import { parseMarkdown } from '../../markdown/parse-markdown';
import { replaceAll } from '../blocks/replace-all';
import { documents } from '../testing/documents';
import { nastyDocuments } from '../testing/nasty-documents';
import { editorWith } from '../testing/rewrite';
import { documentOf } from './document-of';

vi.mock('../../markdown/parse-markdown', { spy: true });
vi.setConfig({ testTimeout: 120_000 });

const thorough = Number(process.env['GOLDSMITH_THOROUGH'] ?? 0);
const seed = Number(process.env['GOLDSMITH_SEED'] ?? 20261130);
const numRuns = thorough > 0 ? thorough : 30;

const nodesOf = (editor: ReturnType<typeof editorWith>): unknown => editor.getEditorState().toJSON();

/** Putting one text in the place of another one gives what opening it gives, block by block and byte for byte. */
function expectSame(before: string, after: string): void {
  const editor = editorWith(before);
  const fresh = editorWith(after);
  try {
    replaceAll(editor, documentOf(editor), after);
    expect(documentOf(editor).read()).toBe(documentOf(fresh).read());
    expect(nodesOf(editor)).toEqual(nodesOf(fresh));
  } finally {
    editor.dispose();
    fresh.dispose();
  }
}

const LINES = [
  'A paragraph that is long enough to be found again.',
  'Another one, of which the words are others as well.',
  '# A heading',
  'Title\n=====',
  '```js\ncode\n\nA paragraph that is long enough to be found again.\n```',
  '- a\n- b\n\n  c',
  '* b',
  '| a | b |\n| - | - |\n| c | d |',
  '> quoted\n\n> again',
  '$$\nx^2\n$$',
  '<div>\nwords\n</div>',
  '    indented',
  'short',
  'Words with a note[^n] and a [name][x], [x] and ![picture][x], which are long enough to be found.',
  'A number[^1] and [something] that has no meaning, unless something below gives it one.',
  '[x]: https://example.com',
  '[^n]: A note that says something.',
];
/** What changes how all that follows is read. */
const OPENERS = [
  '```',
  '<!--',
  '$$',
  '- a',
  '> q',
  '1. one',
  '[x]: https://a.b',
  '[^1]: note',
  '[some\nthing]: #',
  '[something]: #',
  '===',
  '---',
];

const laidOut = fc
  .array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom('\n\n', '\n\n', '\n', '\n\n\n', '\n \n')), {
    minLength: 3,
    maxLength: 14,
  })
  .map((parts) => parts.map((part) => part.join('')).join(''));

/** Long enough that its unchanged blocks are looked for. */
const long = fc
  .array(fc.tuple(fc.nat(4), fc.constantFrom(...LINES)), { minLength: 100, maxLength: 160 })
  .map((parts) =>
    parts
      .map(([kind, line], index) =>
        kind < 3
          ? `Paragraph ${index} says what no other one says in these very words, and it is long.`
          : line,
      )
      .join('\n\n'),
  );

const changes = fc.array(
  fc.record({
    at: fc.nat(),
    length: fc.nat(30),
    put: fc.constantFrom('', 'x', '\n\n', '\n', 'word ', ...OPENERS, ...LINES),
  }),
  { minLength: 1, maxLength: 4 },
);

function changed(text: string, edits: readonly { at: number; length: number; put: string }[]): string {
  return edits.reduce((now, { at, length, put }) => {
    const place = at % (now.length + 1);
    return now.slice(0, place) + put + now.slice(place + length);
  }, text);
}

test.each([
  ['laid out', laidOut],
  ['long', long],
  ['tame', documents],
  ['nasty', nastyDocuments],
] as const)('a %s text that is changed here and there is what reading all of it gives', (_name, texts) => {
  fc.assert(
    fc.property(texts, changes, (before, edits) => expectSame(before, changed(before, edits))),
    { seed, numRuns },
  );
});

const LONG = Array.from({ length: 1_000 }, (_unused, index) =>
  index % 10 === 0
    ? `## Part ${index}`
    : `Paragraph ${index} says something that no other one does in just these words.`,
);

/** Notes that are referred to here and there, some of them where something changes. */
const NOTED = [
  ...LONG.map((line, index) => (index % 10 === 1 ? `${line.slice(0, -1)}[^n${index}].` : line)),
  ...LONG.flatMap((_line, index) =>
    index % 10 === 1 ? `[^n${index}]: What the note number ${index} says.` : [],
  ),
];

test.each([
  ['plain ones', LONG],
  ['ones with notes', NOTED],
])('of 70,000 characters, %s, with three changes far apart a tenth is read', (_name, lines) => {
  const editor = editorWith(lines.join('\n\n'));
  const after = lines.map((line, index) => ([101, 502, 903].includes(index) ? `${line} And more.` : line));
  vi.mocked(parseMarkdown).mockClear();
  replaceAll(editor, documentOf(editor), after.join('\n\n'));
  const read = vi.mocked(parseMarkdown).mock.calls.reduce((sum, [source]) => sum + source.length, 0);
  expect(documentOf(editor).read()).toBe(after.join('\n\n'));
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(after.join('\n\n').length / 10);
  editor.dispose();
});

test('where a note comes or goes, the blocks that do not name it stay the nodes that they are', () => {
  const editor = editorWith(NOTED.join('\n\n'));
  const keysOf = () => editor.read(() => $getRoot().getChildrenKeys());
  const before = keysOf();
  const without = NOTED.filter((line) => !line.startsWith('[^n101]:'));
  replaceAll(editor, documentOf(editor), without.join('\n\n'));
  expect(documentOf(editor).read()).toBe(without.join('\n\n'));
  expect(before.filter((key) => !keysOf().includes(key))).toHaveLength(2);
  replaceAll(editor, documentOf(editor), NOTED.join('\n\n'));
  expect(documentOf(editor).read()).toBe(NOTED.join('\n\n'));
  expect(before.filter((key) => !keysOf().includes(key))).toHaveLength(2);
  editor.dispose();
});

test('a note that comes with what refers to it has a fifth of the text read', () => {
  const editor = editorWith(NOTED.join('\n\n'));
  const after = NOTED.map((line, index) => (index === 503 ? `${line}[^new]` : line));
  const text = [...after, '[^new]: A note that was not there.'].join('\n\n');
  vi.mocked(parseMarkdown).mockClear();
  replaceAll(editor, documentOf(editor), text);
  const read = vi.mocked(parseMarkdown).mock.calls.reduce((sum, [source]) => sum + source.length, 0);
  expect(documentOf(editor).read()).toBe(text);
  expect(read).toBeLessThan(text.length / 5);
  editor.dispose();
});

test('what a definition that is gone gave a meaning to is words again', () => {
  const [first, last] = [
    'See [x], which is long enough to be found again.',
    'The end, which is long as well.',
  ];
  const editor = editorWith(`${first}\n\n${last}\n\n[x]: #`);
  for (const text of [`${first}\n\n${last}`, `${first} Again [x].\n\n${last}`]) {
    replaceAll(editor, documentOf(editor), text);
    const fresh = editorWith(text);
    expect(nodesOf(editor)).toEqual(nodesOf(fresh));
    fresh.dispose();
  }
  editor.dispose();
});
