// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { linesIn } from './coloured-ranges';
import { seenLines } from './seen-lines';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Code whose lines are so many times as high as one line of the page, which is 20 pixels. */
function code(heights: readonly number[], scrolledBy: number, whiteSpace: string): HTMLElement {
  const element = document.createElement('code');
  element.style.whiteSpace = whiteSpace;
  const tops = new Map<Node, number>();
  let top = -scrolledBy;
  heights.forEach((height, index) => {
    if (index > 0) {
      element.append(document.createElement('br'));
    }
    const text = document.createTextNode(index % 3 === 1 ? '' : `line ${index}`);
    element.append(text);
    tops.set(text, top);
    top += height * 20;
  });
  element.getBoundingClientRect = () => new DOMRect(0, -scrolledBy, 100, top + scrolledBy);
  vi.spyOn(Range.prototype, 'getBoundingClientRect').mockImplementation(function (this: Range) {
    return new DOMRect(
      0,
      tops.get(this.startContainer.childNodes[this.startOffset] ?? this.startContainer),
      9,
      9,
    );
  });
  return element;
}

const seen = (element: HTMLElement): readonly [number, number] => seenLines(element, linesIn(element), 0);

test('lines of one height are counted off', () => {
  vi.stubGlobal('innerHeight', 100);
  expect(seen(code(Array(1_000).fill(1), 10_000, 'pre'))).toEqual([500, 505]);
});

test('lines that wrap are looked for where they are: long ones before them take up more of the page', () => {
  vi.stubGlobal('innerHeight', 100);
  const heights = Array.from({ length: 1_000 }, (_unused, index) => (index < 100 ? 50 : 1));
  // A hundred lines take 100,000 pixels, and twenty short ones 400. The last that is seen is empty, so nothing is lost.
  expect(seen(code(heights, 100_400, 'pre-wrap'))).toEqual([119, 124]);
  expect(seen(code(heights, 0, 'pre-wrap'))).toEqual([0, 1]);
});
