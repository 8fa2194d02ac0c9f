// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HeldHeight } from './held-height';

let block: HTMLElement;
let other: HTMLElement;
let lines: number;
let height: number;
let held: HeldHeight;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p>words</p><p>more</p>';
  block = document.body.firstElementChild as HTMLElement;
  other = document.body.lastElementChild as HTMLElement;
  lines = 2;
  height = 40;
  held = new HeldHeight();
  Range.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 300, lines * 20);
  vi.spyOn(window, 'getComputedStyle').mockImplementation(
    () => ({ height: `${height.toFixed(4)}px` }) as CSSStyleDeclaration,
  );
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function type(into: HTMLElement | null, pause = 100): void {
  vi.advanceTimersByTime(pause);
  held.typed(into);
}

/** The height that the browser makes of the style: it lays out in steps of 1/64 of a pixel, and rounds down. */
const heightOf = (element: HTMLElement) => Math.floor(Number.parseFloat(element.style.height) * 64) / 64;
const isHeld = (element = block) => element.style.contain === 'size layout' && heightOf(element) === height;

test('the block that keys go into keeps its height from the frame after the first of them, over pauses as well', () => {
  type(block);
  expect(isHeld()).toBe(false);
  vi.advanceTimersByTime(100);
  expect(isHeld()).toBe(true);
  type(block, 60_000);
  expect(isHeld()).toBe(true);
});

test('where something may be loaded or set late, a pause gives the height free', () => {
  block.innerHTML = 'words <span data-lexical-decorator="true"></span>';
  type(block);
  type(block);
  expect(isHeld()).toBe(true);
  vi.advanceTimersByTime(900);
  expect(isHeld()).toBe(true);
  vi.advanceTimersByTime(100);
  expect(block.style.cssText).toBe('');
});

test('the key that makes a block taller or lower gives its height free in the same turn', () => {
  for (const height of [3, 1]) {
    type(block);
    type(block);
    type(block);
    expect(isHeld()).toBe(true);
    lines = height;
    held.typed(block);
    expect(block.style.cssText).toBe('');
  }
});

test('a caret that goes elsewhere gives the height free', () => {
  type(block);
  type(block);
  expect(isHeld()).toBe(true);
  held.follow(other);
  expect(block.style.cssText).toBe('');
  type(other);
  type(other);
  expect(isHeld(other)).toBe(true);
});

test('a height is held to the smallest step of a layout, so that nothing else is laid out for it', () => {
  for (let steps = 1_800; steps < 1_900; steps += 1) {
    height = steps / 64;
    type(block);
    type(block);
    type(block);
    expect(heightOf(block)).toBe(height);
    held.release();
  }
});
