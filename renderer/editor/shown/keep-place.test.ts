// @vitest-environment jsdom
import type { LexicalEditorWithDispose } from 'lexical';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { editorWith } from '../testing/rewrite';
import { showText } from './shown-text';

const TEXT = Array.from({ length: 100 }, (_unused, index) => `Paragraph ${index}`).join('\n\n');
const VIEW = 500;

let editor: LexicalEditorWithDispose;
let scroller: HTMLElement;
let root: HTMLElement;
let frames: FrameRequestCallback[];
/** How high each block is at this moment. */
let height: number;

beforeEach(() => {
  document.body.innerHTML =
    '<main style="overflow-y: auto"><div class="prose-editor is-full"><div></div></div></main>';
  scroller = document.querySelector('main') as HTMLElement;
  root = document.createElement('div');
  height = 100;
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (act: FrameRequestCallback) => frames.push(act));
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockImplementation(() => 100 * height);
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockImplementation(() => VIEW);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const index = [...root.children].indexOf(this);
    return index === -1
      ? new DOMRect(0, 0, 300, VIEW)
      : new DOMRect(0, index * height - scroller.scrollTop, 300, height);
  });
  editor = editorWith(TEXT);
});

afterEach(() => {
  editor.dispose();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const show = () => showText(editor, root, scroller.querySelector('.is-full > div') as HTMLElement);
const draw = () => {
  for (const frame of frames.splice(0)) frame(0);
};

test('who comes back sees the lines that were seen, though nothing above them has the height that it had', () => {
  const placed = vi.fn();
  scroller.addEventListener('textplaced', placed);
  const hide = show();
  draw();
  expect(scroller.scrollTop).toBe(0);
  scroller.scrollTop = 4_030;
  hide();
  height = 40;
  // It reaches no further than this now.
  scroller.scrollTop = 3_500;
  show();
  expect(placed).not.toHaveBeenCalled();
  draw();
  // Paragraph 41 began 70 below the upper edge.
  expect(root.children[41]?.getBoundingClientRect().top).toBe(70);
  expect(placed).toHaveBeenCalledOnce();
  // What is around is laid out for this, and left to the browser two frames later.
  expect(root.querySelectorAll('[data-ahead]').length).toBeGreaterThan(10);
  expect(root.querySelectorAll('[data-ahead]').length).toBeLessThan(30);
  draw();
  draw();
  expect(root.querySelector('[data-ahead]')).toBeNull();
});

test('where somebody had a reason to go elsewhere the text stays', () => {
  const hide = show();
  scroller.scrollTop = 4_030;
  hide();
  show();
  scroller.scrollTop = 1_000;
  draw();
  expect(scroller.scrollTop).toBe(1_000);
});

test('a small text among others scrolls nothing', () => {
  document.querySelector('.is-full')?.classList.replace('is-full', 'is-compact');
  const place = document.querySelector('.is-compact > div') as HTMLElement;
  const hide = showText(editor, root, place);
  scroller.scrollTop = 4_030;
  hide();
  height = 40;
  scroller.scrollTop = 3_500;
  showText(editor, root, place);
  draw();
  expect(scroller.scrollTop).toBe(3_500);
});
