import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { playwrightCounts, readCounts, vitestCounts } from './report-counts.mjs';

const folder = mkdtempSync(join(tmpdir(), 'goldsmith-counts-'));

function report(name: string, content: unknown) {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test('the runners’ own numbers are taken over', () => {
  const unit = report('unit.json', {
    numPassedTests: 7,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
  });
  expect(readCounts(vitestCounts, unit, 1)).toEqual({ passed: 7, failed: 1, skipped: 3 });
  const e2e = report('e2e.json', { stats: { expected: 4, unexpected: 1, flaky: 0, skipped: 2 } });
  expect(readCounts(playwrightCounts, e2e, 1)).toEqual({ passed: 4, failed: 1, skipped: 2 });
});

test('what passed at its second try has passed, unless that happened often', () => {
  const countsOf = (flaky: number) =>
    playwrightCounts({ stats: { expected: 70, unexpected: 0, flaky, skipped: 0 } });
  expect(countsOf(2)).toEqual({ passed: 72, failed: 0, skipped: 0 });
  expect(countsOf(3)).toEqual({ passed: 70, failed: 3, skipped: 0 });
});

test('a run that fails without a failed test is still a failure', () => {
  const green = report('green.json', {
    numPassedTests: 7,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
  });
  expect(readCounts(vitestCounts, green, 1)).toEqual({ passed: 7, failed: 1, skipped: 0 });
  expect(readCounts(vitestCounts, join(folder, 'none.json'), 1)).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
  });
});
