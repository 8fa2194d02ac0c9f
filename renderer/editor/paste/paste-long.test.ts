// @vitest-environment jsdom
import { buildEditorFromExtensions } from '@lexical/extension';
import { $getRoot, type LexicalEditorWithDispose, PASTE_COMMAND, UNDO_COMMAND } from 'lexical';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runAction } from '../actions/run-action';
import { documentOf } from '../markdown/document-of';
import { proseExtension } from '../prose-extension';
import { caretAt, caretAtEnd, type } from '../testing/type-into';
import { answersTo } from './large/answers-to';
import { cancelPaste, isPasting, PASTE_PART_TAG } from './large/paste-job';
import type { ReadingAnswer, ReadingQuestion } from './large/reading-messages';
import { untilPastesEnd } from './large/unfinished-pastes';
import { listenToPaste, pasteStatus } from './paste-status';

// There are no workers here: what the worker does is done where it is asked.
vi.mock('./large/read-apart', () => ({
  ReaderApart: class {
    readonly #answers: ReadingAnswer[] = [];
    #isOver = false;
    readText(text: string, isPlain: boolean) {
      this.#ask({ kind: 'text', text, isPlain });
    }
    readBlocks(blocks: [], isLast: boolean) {
      this.#ask({ kind: 'blocks', blocks, isLast });
    }
    #ask(question: ReadingQuestion) {
      this.#answers.push(...answersTo(question));
    }
    async next() {
      const answer = this.#answers.shift();
      if (answer === undefined || this.#isOver) throw new Error('nothing is left to read');
      return answer;
    }
    end() {
      this.#isOver = true;
    }
  },
}));

// Frames and slices take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let editor: LexicalEditorWithDispose;
let root: HTMLElement;

beforeEach(() => {
  vi.stubGlobal('reportError', (error: unknown) => {
    throw error;
  });
  vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false });
  root = document.body.appendChild(document.createElement('div'));
  root.contentEditable = 'true';
});

afterEach(() => {
  editor.dispose();
  root.remove();
  vi.unstubAllGlobals();
});

function open(markdown: string): void {
  editor = buildEditorFromExtensions(proseExtension({ markdown, isReadOnly: false }));
  editor.setRootElement(root);
}

/** Long pastes begin a moment later, and a quick one may be over before anybody looks again. */
let begun: Promise<void>;

function paste(text: string, html = ''): void {
  begun = new Promise((resolve) => {
    const stop = listenToPaste(editor, () => {
      if (pasteStatus(editor).kind === 'working') {
        stop();
        resolve();
      }
    });
  });
  const data = {
    types: ['text/plain'],
    files: [],
    getData: (kind: string) => (kind === 'text/html' ? html : text),
  };
  const event = Object.assign(new Event('paste', { cancelable: true }), { clipboardData: data });
  editor.update(() => void editor.dispatchCommand(PASTE_COMMAND, event as unknown as ClipboardEvent), {
    discrete: true,
  });
}

const read = () => documentOf(editor).read();
const LONG = Array.from(
  { length: 400 },
  (_unused, index) =>
    `Paragraph **${index}** has a few words, and more of them, as paragraphs of texts have.`,
).join('\n\n');

async function whenWhole(): Promise<void> {
  await begun;
  await vi.waitFor(() => expect(isPasting(editor)).toBe(false), { timeout: 40_000 });
}

test('a long paste is whole, is one step of the history, and the caret is behind it', async () => {
  open('before');
  caretAtEnd(editor);
  paste(LONG);
  await whenWhole();
  expect(read()).toBe(`before\n\n${LONG}`);
  type(editor, '!');
  expect(read().slice(-6)).toBe('have.!');
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(read()).toBe('before');
});

const CODE = Array.from({ length: 2_000 }, (_unused, index) =>
  index % 7 === 6 ? '' : `\tcall(${index}, "*not* a mark");`,
).join('\n');

test('a long text pasted into code goes in bit by bit, where the caret is, and is one step of the history', async () => {
  open('```js\nbefore(here);\nafter();\n```');
  caretAt(editor, 'before(');
  let parts = 0;
  editor.registerUpdateListener(({ tags }) => {
    parts += tags.has(PASTE_PART_TAG) ? 1 : 0;
  });
  paste(`x,\n${CODE}\n  y, `);
  await whenWhole();
  expect(parts).toBeGreaterThan(3);
  const whole = `\`\`\`js\nbefore(x,\n${CODE}\n  y, here);\nafter();\n\`\`\``;
  expect(read()).toBe(whole);
  expect(root.querySelectorAll('.code-block').length).toBe(1);
  type(editor, '!');
  expect(read()).toBe(whole.replace('here', '!here'));
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(read()).toBe('```js\nbefore(here);\nafter();\n```');
});

test.each(['', 'here'])(
  'long code that ends with a line leaves the caret before what stood behind it: "%s"',
  async (behind) => {
    open(`\`\`\`js\nfirst\n${behind}\n\`\`\``);
    caretAt(editor, 'first');
    paste(`\n${CODE}\n`);
    await whenWhole();
    type(editor, '!');
    expect(read()).toBe(`\`\`\`js\nfirst\n${CODE}\n!\n${behind}\n\`\`\``);
  },
);

test('long code that is called off leaves the block as it was', async () => {
  open('```js\nbefore(here);\n```');
  caretAt(editor, 'before(');
  paste(CODE);
  await vi.waitFor(() => expect(root.textContent).toContain('call(1,'), { timeout: 30_000 });
  cancelPaste(editor);
  await whenWhole();
  expect(read()).toBe('```js\nbefore(here);\n```');
});

test('more code than a block can hold is kept behind it as a block of its own', async () => {
  open('```js\nbefore();\n```');
  caretAtEnd(editor);
  const lines = 'let a = 1;\n'.repeat(20_000).trim();
  paste(lines);
  await whenWhole();
  expect(read()).toBe(`\`\`\`js\nbefore();\n\`\`\`\n\n\`\`\`js\n${lines}\n\`\`\``);
  expect(root.querySelectorAll('.raw-block').length).toBe(1);
});

test('a long page of HTML is whole, with its lists and its footnotes', async () => {
  open('');
  caretAtEnd(editor);
  const items = Array.from({ length: 200 }, (_unused, index) => `<li>item <b>${index}</b></li>`).join('');
  paste('x'.repeat(40_000), `<h1>Title</h1><ol start="3">${items}</ol><p>end</p>`);
  await whenWhole();
  const lines = read().split('\n');
  expect([lines[0], lines[2], lines[201], lines.at(-1)]).toEqual([
    '# Title',
    '3. item **0**',
    '202. item **199**',
    'end',
  ]);
  expect(pasteStatus(editor)).toMatchObject({ kind: 'offer', said: 'Pasted with its formatting' });
});

test('taken back in the middle, nothing of it is left, and what was typed meanwhile stays', async () => {
  open('before|behind');
  caretAt(editor, '|');
  paste(LONG);
  await vi.waitFor(() => expect(read().length).toBeGreaterThan(1_000), { timeout: 10_000 });
  caretAt(editor, 'before');
  type(editor, ' typed');
  expect(isPasting(editor)).toBe(true);
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  await vi.waitFor(() => expect(isPasting(editor)).toBe(false), { timeout: 40_000 });
  expect(read()).toBe('before typed|behind');
  expect(pasteStatus(editor)).toMatchObject({ kind: 'told', said: 'Nothing was pasted.' });
});

test('whoever leaves or submits waits for a long paste, and the writer is told', async () => {
  open('');
  caretAtEnd(editor);
  expect(untilPastesEnd(true)).toBe(null);
  paste(LONG);
  await vi.waitFor(() => expect(isPasting(editor)).toBe(true), { timeout: 10_000 });
  expect(pasteStatus(editor)).toMatchObject({ kind: 'working', isAwaited: false });
  const whole = untilPastesEnd(true);
  expect(pasteStatus(editor)).toMatchObject({ kind: 'working', isAwaited: true });
  await whole;
  expect(read()).toBe(LONG);
  expect(untilPastesEnd(true)).toBe(null);
});

test('a text that is not on the screen rests, keeps nobody waiting, and goes on where it is shown again', async () => {
  open('');
  caretAtEnd(editor);
  paste(LONG);
  await vi.waitFor(() => expect(read().length).toBeGreaterThan(1_000), { timeout: 10_000 });
  editor.setRootElement(null);
  expect(untilPastesEnd(true)).toBe(null);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(read().length).toBeLessThan(LONG.length);
  editor.setRootElement(root);
  await whenWhole();
  expect(read()).toBe(LONG);
});

test('what was saved of a paste with typed words is saved without it when the paste is taken back', async () => {
  open('');
  caretAtEnd(editor);
  let saved = '';
  editor.registerUpdateListener(({ dirtyElements, tags }) => {
    if (dirtyElements.size > 0 && !tags.has(PASTE_PART_TAG)) saved = read();
  });
  paste(LONG);
  await vi.waitFor(() => expect(read().length).toBeGreaterThan(1_000), { timeout: 10_000 });
  caretAtEnd(editor);
  type(editor, 'typed');
  expect(saved.length).toBeGreaterThan(1_000);
  cancelPaste(editor);
  await vi.waitFor(() => expect(isPasting(editor)).toBe(false), { timeout: 40_000 });
  expect([read(), saved]).toEqual(['typed', 'typed']);
});

test('what was made of a paste can be taken back to plain text by key', () => {
  open('');
  caretAtEnd(editor);
  paste('# a **b**');
  expect(read()).toBe('# a **b**');
  expect(pasteStatus(editor)).toMatchObject({ kind: 'offer', said: 'Pasted as Markdown' });
  runAction(editor, 'keepPlain');
  expect(editor.read(() => $getRoot().getTextContent())).toBe('# a **b**');
  expect(pasteStatus(editor).kind).toBe('none');
});

test('plain words are pasted without a word about it', () => {
  open('');
  caretAtEnd(editor);
  paste('just words');
  expect(pasteStatus(editor).kind).toBe('none');
});

test('what is longer than any book is refused in a sentence, and the text stays as it was', () => {
  open('text');
  caretAtEnd(editor);
  paste('x'.repeat(5_000_001));
  expect(read()).toBe('text');
  expect(pasteStatus(editor)).toMatchObject({
    said: 'That is too long to paste: 5.0 million characters, and 5 million are the most. Paste it in parts.',
  });
});

test.each([
  ['# x\n\ny **z**', '# x\n\ny **z**'],
  ['#dose', '#dose'],
  ['https://a.b says **no**', 'https://a.b says **no**'],
])('%j in the place of what is selected is read as it is elsewhere, and no address', (text, markdown) => {
  open('# a\n\nb');
  editor.update(() => void $getRoot().select(0, 2), { discrete: true });
  paste(text);
  expect(read()).toBe(markdown);
});
