import { expect, it } from 'vitest';
import { offlineProjectsSchema } from '#shared/ipc/offline';
import { describeParts, isComplete } from './offline-words';

const parts = (bundles: readonly [number, number], pictures: readonly [number, number], missingBytes = 0) => {
  const project = {
    project: 'ward',
    name: 'Ward round',
    tasks: 56,
    bundles: { here: bundles[0], missing: bundles[1] },
    pictures: { here: pictures[0], missing: pictures[1] },
    missingBytes,
  };
  return offlineProjectsSchema.parse({ projects: [project], isRunnerWhole: true }).projects[0]!;
};

it('a project is complete when neither a bundle nor a picture is missing, and says what is there', () => {
  expect(isComplete(parts([2, 0], [4, 0]))).toBe(true);
  expect(isComplete(parts([2, 1], [4, 0]))).toBe(false);
  expect(isComplete(parts([2, 0], [4, 1]))).toBe(false);
  expect(describeParts(parts([2, 0], [4, 0]), true)).toMatch(
    /^56 tasks with 4 pictures, .* on this computer/,
  );
  expect(describeParts(parts([1, 0], [0, 0]), true)).toMatch(/^56 tasks, guidelines/);
});

it('what is missing is counted, weighed, and said to come by file where there is no network', () => {
  expect(describeParts(parts([2, 1], [3, 2], 48_213_456), false)).toBe(
    '1 of 3 bundles and 2 of 5 pictures are not whole on this computer: 48.2 MB to fetch.',
  );
  expect(describeParts(parts([0, 1], [0, 0], 900), true)).toMatch(
    /^1 bundle is not whole on this computer: 900 bytes to fetch\. .*file/,
  );
});
