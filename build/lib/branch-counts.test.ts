import { expect, test } from 'vitest';
import { countBranches, missedBranches } from './branch-counts.mjs';

const file = {
  path: 'electron/sync/throttle.ts',
  of: {
    branchMap: {
      0: { type: 'if', loc: { start: { line: 4 } }, locations: [{ start: { line: 4 } }, { start: {} }] },
      1: {
        type: 'switch',
        loc: { start: { line: 9 } },
        locations: [10, 11, 12].map((line) => ({ start: { line } })),
      },
    },
    b: { 0: [3, 0], 1: [1, 0, 7] },
  },
};

test('each way of a branch counts by itself', () => {
  expect(countBranches([file])).toEqual({ taken: 3, all: 5 });
  expect(countBranches([file, file])).toEqual({ taken: 6, all: 10 });
  expect(countBranches([])).toEqual({ taken: 0, all: 0 });
});

test('a way that was never taken is named by its line; an else that is not written, by that of its if', () => {
  expect(missedBranches(file)).toEqual([
    'electron/sync/throttle.ts:4 if, way 2',
    'electron/sync/throttle.ts:11 switch, way 2',
  ]);
});
