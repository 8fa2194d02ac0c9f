// npm test: everything, cheapest first; a stage that fails ends it. The last line is the sum of all stages.
//
//   npm test -- --only check|unit|integration|faults|e2e [what to hand to the runner: files, numbers, -t NAME …]
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { argv } from 'node:process';
import { buildApp, buildHub } from './build-app.mjs';
import { runChecks } from './check.mjs';
import { ensurePostgres } from './fault-tools.mjs';
import { runShortFaults } from './faults.mjs';
import { electronEnvironment } from './find-electron.mjs';
import { installPackages } from './install-packages.mjs';
import { inProject } from './lib/paths.mjs';
import { addCounts, noCounts, playwrightCounts, readCounts, vitestCounts } from './lib/report-counts.mjs';
import { runPackage } from './lib/run.mjs';
import { PlainError, runMain, say } from './lib/say.mjs';
import { openElectron } from './prepare.mjs';

/** @typedef {import('./lib/report-counts.mjs').Counts} Counts */
/** @typedef {(args: readonly string[]) => Promise<Counts>} Stage */

/** @type {Record<string, Stage>} */
const stages = {
  check: async (args) => ({ ...noCounts(), ...(await runChecks(args[0])) }),
  unit: (args) => runVitest('unit', ['unit', 'renderer', 'page'], args),
  integration: async (args) => {
    await ensurePostgres();
    await build();
    return runVitest('integration', ['integration'], args);
  },
  faults: runShortFaults,
  e2e: async (args) => {
    await build();
    return runPlaywright(args);
  },
};

async function build() {
  await buildHub();
  await buildApp();
}

/** @param {string} stage */
function freshReport(stage) {
  const file = inProject('.cache', 'reports', `${stage}.json`);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/**
 * @param {string} stage
 * @param {readonly string[]} projects of vitest.config.ts
 * @param {readonly string[]} args
 */
async function runVitest(stage, projects, args) {
  const report = freshReport(stage);
  const result = await runPackage('vitest/vitest.mjs', [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  ]);
  return readCounts(vitestCounts, report, result.status);
}

/**
 * Each of the two workers of playwright.config.ts has a display of its own.
 * @param {readonly string[]} args
 */
async function runPlaywright(args) {
  const { electron, display } = await openElectron(2);
  const report = freshReport('e2e');
  try {
    const environment = { ...display.env, ...electronEnvironment(electron), PLAYWRIGHT_HTML_OPEN: 'never' };
    const result = await runPackage('playwright/cli.js', ['test', '--project=e2e', ...args], {
      env: environment,
    });
    say(`The end-to-end tests ran on Electron ${electron.version}.`);
    return readCounts(playwrightCounts, report, result.status);
  } finally {
    display.stop();
  }
}

/**
 * @param {readonly string[]} words of the command line
 * @returns {{names: string[], args: readonly string[]}}
 */
function parse(words) {
  const at = words.indexOf('--only');
  const only = at < 0 ? undefined : String(words[at + 1]);
  const args = at < 0 ? words : words.filter((_, index) => index !== at && index !== at + 1);
  if (only && !stages[only])
    throw new PlainError(`--only ${only}: there are ${Object.keys(stages).join(', ')}`);
  if (!only && args.length > 0)
    throw new PlainError(`say which runner ${args.join(' ')} is for, with --only`);
  return { names: only ? [only] : Object.keys(stages), args };
}

await runMain(async () => {
  const { names, args } = parse(argv.slice(2));
  let total = noCounts();
  try {
    await installPackages();
    for (const name of names) {
      say(`\n— ${name} —`);
      const counts = await stages[name]?.(args);
      total = addCounts(total, counts ?? noCounts());
      if (total.failed > 0) break;
    }
  } catch (error) {
    say(
      error instanceof PlainError
        ? `error: ${error.message}`
        : String(error instanceof Error ? error.stack : error),
    );
    total = addCounts(total, { ...noCounts(), failed: 1 });
  }
  process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
});
