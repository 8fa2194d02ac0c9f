// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { layOutAhead } from './lay-out-ahead';
import { NearBlocks } from './near-blocks';
import { wholePages } from './whole-pages';

const HEIGHT = 20;
const VIEW = 100;

let root: HTMLElement;
let scroller: HTMLElement;
let caret: Element[] = [];
let near: NearBlocks;

/** A page in which each block is 20 high, in a view of 100. Blocks are named by their place. */
beforeEach(() => {
  document.body.innerHTML = '<main><div></div></main>';
  scroller = document.body.firstElementChild as HTMLElement;
  root = scroller.firstElementChild as HTMLElement;
  root.append(...blocks(1_000));
  caret = [];
  near = new NearBlocks(
    root,
    () => scroller,
    () => caret,
  );
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(1);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const index = Number(this.id);
    return this === scroller
      ? new DOMRect(0, 0, 300, VIEW)
      : new DOMRect(0, index * HEIGHT - scroller.scrollTop, 300, HEIGHT);
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  wholePages.setState({ areWanted: false });
});

const blocks = (count: number) =>
  Array.from({ length: count }, (_unused, index) =>
    Object.assign(document.createElement('p'), { id: String(index) }),
  );
const nearOnes = () =>
  [...root.children].flatMap((block, index) =>
    block.matches('[data-long] > :not([data-near])') ? [] : [index],
  );
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_unused, index) => from + index);

test('what is within three heights of what is seen is near, and the caret with its neighbours, wherever it is', () => {
  caret = [root.children[700] as Element];
  near.look();
  expect(nearOnes()).toEqual([...range(0, 20), 699, 700, 701]);
  scroller.scrollTop = 10_000;
  near.look();
  expect(nearOnes()).toEqual([...range(484, 520), 699, 700, 701]);
  caret = [root.children[510] as Element, root.children[999] as Element];
  near.follow();
  expect(nearOnes()).toEqual([...range(484, 520), 699, 700, 701, 998, 999]);
  near.look();
  expect(nearOnes()).toEqual([...range(484, 520), 998, 999]);
});

test('a look at a long text asks for the places of a few blocks', () => {
  near.look();
  const asked = vi.mocked(Element.prototype.getBoundingClientRect);
  asked.mockClear();
  scroller.scrollTop = 10_000;
  near.look();
  expect(nearOnes()).toEqual(range(484, 520));
  expect(asked.mock.calls.length).toBeLessThan(40);
  asked.mockClear();
  caret = [root.children[500] as Element];
  near.follow();
  expect(asked).not.toHaveBeenCalled();
});

test('a block that a key brings is near at once, hundreds that come together are far until they have been looked at', () => {
  near.look();
  const put = (after: number, added: Element[]) => {
    root.children[after]?.after(...added);
    near.take([{ addedNodes: added as Node[] } as unknown as MutationRecord]);
  };
  put(3, blocks(1));
  put(600, blocks(2));
  put(9, blocks(300));
  expect(nearOnes()).toEqual([...range(0, 9), ...range(310, 321), 901, 902]);
  [...root.childNodes].forEach((block, index) => {
    (block as Element).id = String(index);
  });
  near.look();
  expect(nearOnes()).toEqual(range(0, 20));
});

test('somebody who is about to go to a block has it near until the next look', () => {
  near.look();
  near.bring(root.children[400] as Element);
  expect(nearOnes()).toContain(400);
  near.look();
  expect(nearOnes()).toEqual(range(0, 20));
});

test('a text that became short, and one for a screen reader, is all near', () => {
  near.look();
  wholePages.setState({ areWanted: true });
  near.look();
  expect(nearOnes()).toHaveLength(1_000);
  wholePages.setState({ areWanted: false });
  near.look();
  expect(nearOnes()).toHaveLength(21);
  for (const block of [...root.children].slice(150)) {
    block.remove();
  }
  near.look();
  expect(nearOnes()).toHaveLength(150);
});

test('a text that is not shown keeps its marks', () => {
  near.look();
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(0);
  scroller.scrollTop = 10_000;
  near.look();
  expect(nearOnes()).toEqual(range(0, 20));
});

test('before a key goes to an end or on from a caret out of sight, what is there is laid out for that frame', () => {
  const frames: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (act: FrameRequestCallback) => frames.push(act));
  const onGone = vi.fn(() => expect(ahead()).toEqual([0, 999]));
  const ahead = () =>
    [...root.children].flatMap((block, index) => (block.matches('[data-ahead]') ? [index] : []));
  const press = (key: string, more: KeyboardEventInit = {}) =>
    layOutAhead(root, new DOMRect(0, 0, 300, VIEW), new KeyboardEvent('keydown', { key, ...more }), onGone);
  document.getSelection()?.collapse(root.children[2] as Element, 0);
  press('ArrowDown');
  press('e', { ctrlKey: true });
  expect(ahead()).toEqual([]);
  press('End', { ctrlKey: true });
  expect(ahead()).toEqual([0, 999]);
  frames.splice(0).forEach((act) => {
    act(0);
  });
  expect(onGone).toHaveBeenCalledOnce();
  expect(ahead()).toEqual([]);
  document.getSelection()?.collapse(root.children[500] as Element, 0);
  press('ArrowDown');
  expect(ahead()).toEqual(range(492, 508));
  vi.unstubAllGlobals();
});
