import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{passed: number, failed: number, skipped: number}} Counts */

/** @returns {Counts} */
export function noCounts() {
  return { passed: 0, failed: 0, skipped: 0 };
}

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export function addCounts(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/**
 * What a runner's JSON report counted. A run that failed although no test did (a file that does not load, an error
 * between tests, no report at all) counts as one failure.
 * @param {(report: any) => Counts} countsOf
 * @param {string} file
 * @param {number} exitStatus
 * @returns {Counts}
 */
export function readCounts(countsOf, file, exitStatus) {
  const counts = existsSync(file) ? countsOf(JSON.parse(readFileSync(file, 'utf8'))) : noCounts();
  return exitStatus !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {any} report of vitest's json reporter
 * @returns {Counts}
 */
export function vitestCounts(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** So many of a run may need their second try: more than that is no accident of the machine. */
const MOST_FLAKY = 2;

/**
 * A test that passed at its second try has passed, as long as there are few of them.
 * @param {any} report of Playwright's json reporter
 * @returns {Counts}
 */
export function playwrightCounts(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  const isAccident = flaky <= MOST_FLAKY;
  return {
    passed: expected + (isAccident ? flaky : 0),
    failed: unexpected + (isAccident ? 0 : flaky),
    skipped,
  };
}
