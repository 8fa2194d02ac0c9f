import { expect, test } from 'vitest';
import { isOfTest } from './frame-watch';
import type { TraceEvent } from './trace-events';

/** Begins and lasts so many milliseconds. */
function event(name: string, begins: number, lasts: number): TraceEvent {
  const dur = lasts * 1_000;
  return { name, cat: '', ph: 'X', pid: 1, tid: 1, ts: begins * 1_000, dur, tdur: dur, args: {} };
}

/** Whether a task of 80 ms with these in it is the test's. */
const isAsked = (...inside: readonly TraceEvent[]): boolean => {
  const task = event('RunTask', 0, 80);
  return isOfTest([task, ...inside], task);
};

test('a task in which nothing of the app runs is a question of the test, also when garbage is collected in its midst', () => {
  expect(isAsked()).toBe(true);
  expect(isAsked(event('Layout', 5, 30))).toBe(true);
  expect(isAsked(event('MinorGC', 5, 30), event('V8.GC_SCAVENGER', 6, 28))).toBe(true);
});

test('what the app runs is its own, and so is garbage that is collected by itself', () => {
  expect(isAsked(event('FunctionCall', 1, 2))).toBe(false);
  expect(isAsked(event('V8.ParseFunction', 1, 2))).toBe(false);
  expect(isAsked(event('MajorGC', 0.2, 79.5), event('V8.GC_MARK_COMPACTOR', 1, 70))).toBe(false);
  expect(isAsked(event('MinorGC', 5, 30), event('FunctionCall', 40, 2))).toBe(false);
});
