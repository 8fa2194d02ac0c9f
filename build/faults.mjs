// npm run faults: injects the faults of the fault matrix into the real parts, and prints one line for each; exit status 1
// when something did not hold.
//
//   npm run faults                        all of them, short, as in npm test
//   npm run faults -- 6 7                 these
//   npm run faults -- 6 --long            as many trials as prove something
//   npm run faults -- 6 --trials 500 --seed 41
//
// A fault is a file tests/faults/NN-name.fault.ts that exports `fault` as tests/faults/fault.ts says.
import { readdirSync } from 'node:fs';
import { argv, execPath } from 'node:process';
import { parseArgs } from 'node:util';
import { buildApp, buildHub } from './build-app.mjs';
import { ensureFaultTools } from './fault-tools.mjs';
import { electronEnvironment } from './find-electron.mjs';
import { installPackages } from './install-packages.mjs';
import { startChild } from './lib/child.mjs';
import { isMain } from './lib/is-main.mjs';
import { inProject } from './lib/paths.mjs';
import { noCounts } from './lib/report-counts.mjs';
import { runPackage } from './lib/run.mjs';
import { PlainError, runMain, say } from './lib/say.mjs';
import { openElectron } from './prepare.mjs';

/** @typedef {Omit<import('../tests/faults/fault').Fault, 'run'>} FaultFacts */
/** @typedef {import('../tests/faults/fault').FaultOutcome} FaultOutcome */

/**
 * @typedef {object} Wanted
 * @property {readonly number[]} numbers none for all
 * @property {boolean} isLong
 * @property {number | undefined} trials
 * @property {number} seed
 */

/** What `npm test` runs is the same each time. */
const SHORT_SEED = 5;

async function buildFaults() {
  const config = 'build/vite.faults.config.ts';
  const result = await runPackage('vite/bin/vite.js', ['build', '--config', config, '--logLevel', 'warn']);
  if (result.status !== 0) throw new PlainError('the faults could not be built');
}

/**
 * @param {readonly string[]} args of run-fault.mjs
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<any>} what its line says; null when it ended without one
 */
async function runFault(args, env = {}) {
  let last = '';
  const script = inProject('build', 'run-fault.mjs');
  const child = startChild(execPath, [script, ...args], {
    env,
    onLine(line) {
      last = line;
    },
  });
  const status = await child.ended;
  return status === 0 ? JSON.parse(last) : null;
}

/**
 * @param {string} file
 * @param {FaultFacts} facts
 * @param {Wanted} wanted
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{outcome: FaultOutcome, seconds: string}>}
 */
async function injectFault(file, facts, wanted, env) {
  const started = performance.now();
  const all = wanted.trials ?? (wanted.isLong ? facts.trials.long : facts.trials.short);
  const most = facts.trialsPerProcess ?? all;
  /** @type {string[]} */
  const violations = [];
  let trials = 0;
  let skipped;
  for (let begun = 0; begun < all; begun += most) {
    const seed = wanted.seed + begun / most;
    const count = Math.min(most, all - begun);
    /** @type {FaultOutcome} */
    const outcome = (await runFault([file, String(count), String(seed)], env)) ?? {
      trials: 0,
      violations: ['the process ended'],
    };
    const again = `again: npm run faults -- ${facts.number} --seed ${seed} --trials ${count}`;
    violations.push(...outcome.violations.map((violation) => `${violation} (${again})`));
    trials += outcome.trials;
    skipped = outcome.skipped ?? skipped;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return { outcome: { trials, violations, ...(skipped === undefined ? {} : { skipped }) }, seconds };
}

/**
 * Builds the faults and injects them, one after the other: some of them watch the clock.
 * @param {Wanted} wanted
 */
async function runFaults(wanted) {
  await ensureFaultTools();
  await buildHub();
  await buildFaults();
  const found = readdirSync(inProject('out', 'faults')).filter((name) => name.endsWith('.fault.js'));
  const files = found.filter(
    (name) => wanted.numbers.length === 0 || wanted.numbers.includes(Number.parseInt(name, 10)),
  );
  if (files.length === 0) throw new PlainError('no fault of that number');
  /** @type {{file: string, facts: FaultFacts}[]} */
  const faults = [];
  for (const name of files.sort()) {
    const file = inProject('out', 'faults', name);
    const facts = await runFault([file]);
    if (facts === null) throw new PlainError(`${name} does not load`);
    faults.push({ file, facts });
  }
  const app = faults.some(({ facts }) => facts.needsApp) ? await openApp() : null;
  try {
    return await injectAll(faults, wanted, app?.env ?? {});
  } finally {
    app?.stop();
  }
}

/** What faults need that are done to the app in its window. */
async function openApp() {
  await buildApp();
  const { electron, display } = await openElectron();
  return { env: { ...display.env, ...electronEnvironment(electron) }, stop: display.stop };
}

/**
 * @param {readonly {file: string, facts: FaultFacts}[]} faults
 * @param {Wanted} wanted
 * @param {NodeJS.ProcessEnv} env
 */
async function injectAll(faults, wanted, env) {
  const counts = noCounts();
  for (const { file, facts } of faults) {
    const { outcome, seconds } = await injectFault(file, facts, wanted, env);
    const { trials, violations, skipped } = outcome;
    process.stdout.write(
      `${String(facts.number).padStart(2)} ${facts.name}: ${trials} trials, seed ${wanted.seed}, ` +
        `${violations.length} violations, ${seconds} s${skipped === undefined ? '' : ` (${skipped})`}\n`,
    );
    for (const violation of violations) say(`   ${violation}`);
    if (violations.length > 0) counts.failed += 1;
    else if (trials === 0) counts.skipped += 1;
    else counts.passed += 1;
  }
  return counts;
}

/**
 * The short form, as it is part of `npm test`.
 * @param {readonly string[]} numbers none for all
 */
export function runShortFaults(numbers) {
  return runFaults({ numbers: numbers.map(toCount), isLong: false, trials: undefined, seed: SHORT_SEED });
}

/**
 * @param {readonly string[]} words of the command line
 * @returns {Wanted}
 */
function parse(words) {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { long: { type: 'boolean' }, seed: { type: 'string' }, trials: { type: 'string' } },
  });
  const isLong = values.long === true;
  const trials = values.trials === undefined ? undefined : toCount(values.trials);
  const chance = isLong ? Date.now() % 1_000_000 : SHORT_SEED;
  return {
    numbers: positionals.map(toCount),
    isLong,
    trials,
    seed: values.seed === undefined ? chance : toCount(values.seed),
  };
}

/** @param {string} word */
function toCount(word) {
  if (!/^\d+$/u.test(word)) throw new PlainError(`"${word}" is no number`);
  return Number(word);
}

if (isMain(import.meta.url)) {
  await runMain(async () => {
    const wanted = parse(argv.slice(2));
    await installPackages();
    const { failed } = await runFaults(wanted);
    return failed > 0 ? 1 : 0;
  });
}
