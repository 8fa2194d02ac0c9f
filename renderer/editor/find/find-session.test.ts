// @vitest-environment jsdom
import { buildEditorFromExtensions } from '@lexical/extension';
import { $getSelection, $isRangeSelection, type LexicalEditor, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { afterEach, expect, test, vi } from 'vitest';
import { documentOf } from '../markdown/document-of';
import { proseExtension } from '../prose-extension';
import { caretAt, run, type } from '../testing/type-into';
import { findInTexts } from './find-in-texts';
import { NO_QUERY } from './find-query';
import { FindSession } from './find-session';
import type { PatternRunner, RunOutcome } from './pattern-runner';

const direct: PatternRunner = {
  run: async (pattern, texts, template): Promise<RunOutcome> => findInTexts(pattern, texts, template),
  close: () => undefined,
};

let session: FindSession | null = null;

afterEach(() => {
  vi.useRealTimers();
  session?.close();
  session = null;
});

function open(markdown: string, runner = direct): { editor: LexicalEditor; found: FindSession } {
  const editor = buildEditorFromExtensions(proseExtension({ markdown, isReadOnly: false }));
  session = new FindSession(editor, runner);
  return { editor, found: session };
}

const read = (editor: LexicalEditor): string => documentOf(editor).read();
const words = (text: string) => ({ ...NO_QUERY, text });

test('words are found in paragraphs, lists, quotations, tables, code and the source of formulas, in their order', async () => {
  const { found } = open(
    '# Dose\n\nA **do**se.\n\n- the dose\n\n  > a dose\n\n| dose | b |\n| - | - |\n| c | dose |\n\n```\ndose = 1\n```\n\n$$\ndose^2\n$$\n\nof $dose$ and\nno more',
  );
  await found.setQuery(words('dose'));
  expect(found.state()).toMatchObject({ count: 9, index: 0, isSearching: false });
  for (let step = 0; step < 8; step += 1) {
    found.move(1);
  }
  expect(found.state().index).toBe(8);
  found.move(1);
  expect(found.state().index).toBe(0);
  found.move(-1);
  expect(found.state().index).toBe(8);
});

test('what a picture is said to show is found and replaced', async () => {
  const address = `media/${'a'.repeat(64)}.png`;
  const { editor, found } = open(`See ![the dose curve](${address}) of the dose.`);
  await found.setQuery(words('dose'));
  expect(found.state().count).toBe(2);
  await found.replaceAll('rate');
  expect(read(editor)).toBe(`See ![the rate curve](${address}) of the rate.`);
});

test('case, whole words, and signs count as they are asked for', async () => {
  const { found } = open('Art. 5 applies. The art of it; artful. “Art” isn’t (art).');
  const count = async (query: Partial<typeof NO_QUERY>): Promise<number> => {
    await found.setQuery({ ...NO_QUERY, ...query });
    return found.state().count;
  };
  expect(await count({ text: 'art' })).toBe(5);
  expect(await count({ text: 'Art', matchesCase: true })).toBe(2);
  expect(await count({ text: 'art', isWholeWord: true })).toBe(4);
  expect(await count({ text: '(art).' })).toBe(1);
  expect(await count({ text: "isn't" })).toBe(1);
  expect(await count({ text: '' })).toBe(0);
});

test('the search begins at the caret, and a longer query stays where the shorter one was', async () => {
  const editor = buildEditorFromExtensions(
    proseExtension({ markdown: 'one two\n\none three\n\none two', isReadOnly: false }),
  );
  caretAt(editor, 'three', 'before');
  session = new FindSession(editor, direct);
  await session.setQuery(words('one'));
  expect(session.state()).toMatchObject({ count: 3, index: 2 });
  await session.setQuery(words('one t'));
  expect(session.state()).toMatchObject({ count: 3, index: 2 });
});

test('an edit is searched again without losing the match at hand, and only its block is read again', async () => {
  vi.useFakeTimers();
  const { editor, found } = open('one\n\ntwo one\n\nthree');
  await found.setQuery(words('one'));
  found.move(1);
  expect(found.state()).toMatchObject({ count: 2, index: 1 });
  caretAt(editor, 'three');
  type(editor, ' one');
  await vi.advanceTimersByTimeAsync(200);
  expect(found.state()).toMatchObject({ count: 3, index: 1 });
  run(editor, () => editor.dispatchCommand(UNDO_COMMAND, undefined));
  await vi.advanceTimersByTimeAsync(200);
  expect(found.state()).toMatchObject({ count: 2, index: 1 });
});

test('one match is replaced, keeps the looks of its beginning, and the next one is at hand', async () => {
  const { editor, found } = open('the **old dose**\n\nold dose');
  await found.setQuery(words('old dose'));
  await found.replaceCurrent('old doses');
  expect(read(editor)).toBe('the **old doses**\n\nold dose');
  expect(found.state()).toMatchObject({ count: 2, index: 1 });
  await found.replaceCurrent('new');
  expect(read(editor)).toBe('the **old doses**\n\nnew');
});

test('words that are bold in part are replaced whole', async () => {
  const { editor, found } = open('a **do**se b\n\n*a do*se');
  await found.setQuery(words('dose'));
  await found.replaceAll('drop');
  expect(read(editor)).toBe('a **drop** b\n\n*a drop*');
});

test('all are replaced in one step of the history', async () => {
  const markdown = `${Array.from({ length: 400 }, (_, index) => `line ${index} cat`).join('\n\n')}\n\n$cat$ and\nwe cat\n\n\`\`\`\n\tcat cat\n\`\`\``;
  const { editor, found } = open(markdown);
  await found.setQuery(words('cat'));
  expect(found.state().count).toBe(404);
  await found.replaceAll('cat and cat');
  expect(found.state().replaced).toBe(404);
  expect(read(editor)).toBe(markdown.replaceAll('cat', 'cat and cat'));
  run(editor, () => editor.dispatchCommand(UNDO_COMMAND, undefined));
  expect(read(editor)).toBe(markdown);
  run(editor, () => editor.dispatchCommand(REDO_COMMAND, undefined));
  expect(read(editor)).toBe(markdown.replaceAll('cat', 'cat and cat'));
});

test('a pattern finds within its line, and groups can be put back in', async () => {
  const { editor, found } = open('12 mg, 5 mg\n\n```\n7 mg\n```');
  await found.setQuery({ ...NO_QUERY, text: '^(\\d+) (?<unit>mg)', isPattern: true });
  expect(found.state().count).toBe(2);
  await found.replaceAll('$<unit>=$1 $$ $9');
  expect(read(editor)).toBe('mg=12 $ $9, 5 mg\n\n```\nmg=7 $ $9\n```');
});

test('a sign for a group that is not there stays as it was written', async () => {
  const { editor, found } = open('5 mg');
  await found.setQuery({ ...NO_QUERY, text: '(\\d+)', isPattern: true });
  await found.replaceAll('$10 $2 $<unit> $1');
  expect(read(editor)).toBe('50 $2 $\\<unit> 5 mg');
});

test('a match over a line end goes with its line end', async () => {
  const { editor, found } = open('first\nsecond\\\nthird\n\n```\na\n\tb\nc\n```');
  await found.setQuery(words('first second'));
  await found.replaceAll('one');
  await found.setQuery({ ...NO_QUERY, text: '\\n\\tb', isPattern: true });
  expect(found.state().count).toBe(1);
  await found.replaceAll(' b');
  expect(read(editor)).toBe('one\\\nthird\n\n```\na b\nc\n```');
});

test('what is no pattern, and what takes too long, is said in words', async () => {
  const { found } = open('aaaa', { run: async () => 'too-long', close: () => undefined });
  await found.setQuery({ ...NO_QUERY, text: '(', isPattern: true });
  expect(found.state().problem).toBe('This is no regular expression: unterminated group');
  await found.setQuery({ ...NO_QUERY, text: '(a+)+$', isPattern: true });
  expect(found.state().problem).toBe('This pattern takes too long on this text. Try a simpler one.');
});

test('the match at hand becomes the selection', async () => {
  const { editor, found } = open('a **do**se b');
  await found.setQuery(words('dose'));
  found.caretToMatch();
  const selected = editor.read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) ? selection.getTextContent() : null;
  });
  expect(selected).toBe('dose');
});
