// @vitest-environment jsdom
import type { LexicalEditor } from 'lexical';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SpellingClient } from './spelling-client';
import { SpellingMarks } from './spelling-marks';
import { spellingSetting } from './spelling-store';
import type { SpellingAnswer } from './worker/messages';

const BLOCKS = 60;
const HEIGHT = 100;
const VIEW = 500;

let scroller: HTMLElement;
let highlights: Map<string, Set<Range>>;
let stop: () => void;
let changed: () => void = () => undefined;

/** A page of blocks with one unknown word each, of which five fit into the view. */
beforeEach(async () => {
  vi.useFakeTimers();
  highlights = new Map();
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal('Highlight', Set);
  const blocks = '<p>known wrod</p>'.repeat(BLOCKS);
  document.body.innerHTML = `<main style="overflow-y: auto"><div>${blocks}</div></main>`;
  scroller = document.querySelector('main') as HTMLElement;
  const root = scroller.firstElementChild as HTMLElement;
  window.innerHeight = VIEW;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const index = [...root.children].indexOf(this);
    return this === scroller
      ? new DOMRect(0, 0, 300, VIEW)
      : new DOMRect(0, index * HEIGHT - scroller.scrollTop, 300, HEIGHT);
  });
  const client = new SpellingClient(() => {
    let answer: (message: SpellingAnswer) => void = () => undefined;
    return {
      postMessage: (question) => {
        const words = 'words' in question ? question.words.filter((word) => word.startsWith('wrod')) : [];
        answer({ id: question.id, words });
      },
      onAnswer: (listener) => {
        answer = listener;
      },
      onFailure: () => undefined,
    };
  });
  const editor = {
    getRootElement: () => root,
    isEditable: () => true,
    isComposing: () => false,
    registerUpdateListener: (listener: () => void) => {
      changed = listener;
      return () => undefined;
    },
    registerRootListener: () => () => undefined,
  };
  stop = new SpellingMarks(editor as unknown as LexicalEditor, client).register();
  spellingSetting.setState({ language: 'en-US' });
  await vi.advanceTimersByTimeAsync(1_000);
});

afterEach(() => {
  stop();
  spellingSetting.setState({ language: null });
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** By the place of their blocks. */
const underlined = () => {
  const blocks = [...scroller.querySelectorAll('p')];
  const places = [...(highlights.get('misspelt') ?? [])].map(({ startContainer }) =>
    blocks.findIndex((block) => block.contains(startContainer)),
  );
  return places.sort((a, b) => a - b);
};
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_unused, index) => from + index);

test('only what is seen or about to be is underlined, as each underlined word is painted anew with every key', async () => {
  expect(underlined()).toEqual(range(0, 6));
  scroller.scrollTop = 3_000;
  document.dispatchEvent(new Event('scroll'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(underlined()).toEqual(range(28, 36));
});

test('while a text scrolls, what was looked at before is underlined again without waiting for a rest', async () => {
  scroller.scrollTop = 600;
  for (let time = 0; time < 200; time += 40) {
    document.dispatchEvent(new Event('scroll'));
    await vi.advanceTimersByTimeAsync(40);
  }
  expect(underlined()).toContain(8);
});

test('a word that is put right loses its line, the others keep theirs', async () => {
  const block = scroller.querySelectorAll('p')[2] as HTMLElement;
  (block.firstChild as Text).data = 'known';
  changed();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(underlined()).toEqual([0, 1, 3, 4, 5, 6]);
});
