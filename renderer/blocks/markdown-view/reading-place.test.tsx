import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mount } from '../../ui/testing/mount';
import { scrollToRange } from '../quoting/reveal-range';
import { MarkdownView } from './markdown-view';
import { goToReadingPlace, readingPlace } from './reading-place';

const COUNT = 300;
const TEXT = Array.from({ length: COUNT }, (_unused, index) => `Paragraph ${index} ${'word '.repeat(20)}`);
const VIEW = 500;

let scroller: HTMLElement;
/** How high a block is at this moment. */
let heightOf: (block: Element) => number;

const viewIn = (element: Element): Element => {
  const view = element.querySelector('[data-markdown-view]');
  if (view === null) {
    throw new Error('There is no text.');
  }
  return view;
};

function show(markdown: string, isAlone = true): Element {
  const { element } = mount(<MarkdownView source={markdown} isAlone={isAlone} />);
  scroller = element;
  scroller.style.overflowY = 'auto';
  return viewIn(element);
}

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  heightOf = () => 100;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const blocks = this.parentElement === null ? [] : [...this.parentElement.children];
    if (this.parentElement?.matches('[data-markdown-view]') !== true) {
      return new DOMRect(0, 0, 300, VIEW);
    }
    const above = blocks.slice(0, blocks.indexOf(this)).reduce((sum, block) => sum + heightOf(block), 0);
    return new DOMRect(0, above - scroller.scrollTop, 300, heightOf(this));
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('of a long text alone in its place only what is near is laid out, of a short one or among others all is', () => {
  expect(show(TEXT.join('\n\n')).hasAttribute('data-lengthy')).toBe(true);
  expect(show(TEXT.slice(0, 20).join('\n\n')).hasAttribute('data-lengthy')).toBe(false);
  expect(show(TEXT.join('\n\n'), false).hasAttribute('data-lengthy')).toBe(false);
});

test('who comes back to a long text finds the line that was at the edge, though nothing above it has its height', () => {
  const view = show(TEXT.join('\n\n'));
  scroller.scrollTop = 15_030;
  const place = readingPlace(scroller);
  expect(place).toBeCloseTo(150.3);
  scroller.scrollTop = 0;
  // What is not laid out is taken to be this high; what is asked for is laid out.
  heightOf = (block) => (block.hasAttribute('data-ahead') ? 100 : 40);
  goToReadingPlace(scroller, place);
  expect(view.children[150]?.getBoundingClientRect().top).toBeCloseTo(-30);
  const ahead = view.querySelectorAll('[data-ahead]').length;
  expect(ahead).toBeGreaterThan(2 * (VIEW / 100));
  expect(ahead).toBeLessThan(COUNT / 2);
  expect(readingPlace(scroller)).toBeCloseTo(place);
});

test('a place beyond the end of the text is its end, and the place in a short text is a length', () => {
  const view = show(TEXT.join('\n\n'));
  goToReadingPlace(scroller, 812.5);
  expect(view.lastElementChild?.hasAttribute('data-ahead')).toBe(true);
  show('Short');
  goToReadingPlace(scroller, 120);
  expect(scroller.scrollTop).toBe(120);
  expect(readingPlace(scroller)).toBe(120);
});

test('what a reference or a search leads to is laid out with what is around it before it is scrolled to', () => {
  const view = show(TEXT.join('\n\n'));
  const target = view.children[200] as Element;
  const range = document.createRange();
  range.selectNodeContents(target.firstChild as Node);
  Object.assign(range, { getBoundingClientRect: () => target.getBoundingClientRect() });
  heightOf = (block) => (block.hasAttribute('data-ahead') ? 100 : 40);
  scrollToRange(view, range);
  expect(target.getBoundingClientRect().top).toBeCloseTo(VIEW * 0.3);
  expect(target.nextElementSibling?.hasAttribute('data-ahead')).toBe(true);
});
