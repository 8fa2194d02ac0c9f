// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PointerWatch } from './pointer-watch';

let stop = () => {};
const watch = new PointerWatch();

beforeEach(() => {
  vi.useFakeTimers();
  stop = watch.start(window);
});

afterEach(() => {
  window.dispatchEvent(new Event('pointerup'));
  stop();
  vi.useRealTimers();
});

test('with no pointer down it acts at once', () => {
  const act = vi.fn();
  watch.afterPointer(window, act);
  expect(act).toHaveBeenCalledTimes(1);
});

test('a button that is being pressed stays where it is: it acts once, after the release and its click', () => {
  const act = vi.fn();
  window.dispatchEvent(new Event('pointerdown'));
  watch.afterPointer(window, act);
  window.dispatchEvent(new Event('pointerup'));
  expect(act).not.toHaveBeenCalled();
  vi.runAllTimers();
  window.dispatchEvent(new Event('pointercancel'));
  vi.runAllTimers();
  expect(act).toHaveBeenCalledTimes(1);
});
