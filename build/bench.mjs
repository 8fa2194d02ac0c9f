// npm run bench [-- PART OF A FILE NAME]: one line of JSON for each thing measured, nothing else on standard output;
// exit status 1 if one is over its budget.
//
// A new benchmark is a file tests/bench/NAME.bench.ts that exports
//
//   export async function* run(): AsyncIterable<BenchLine> { yield comparedLine({ … }); }
//
// with the helpers of tests/bench/bench-line.ts. It runs in a Node process of its own, in the project folder, after the
// app and the hub are built, with DISPLAY set and GOLDSMITH_ELECTRON naming the Electron program. It may import our
// sources and any package; import.meta.url is that of the built file, so paths start from process.cwd().
import { readdirSync } from 'node:fs';
import { argv, execPath } from 'node:process';
import { electronEnvironment } from './find-electron.mjs';
import { startChild } from './lib/child.mjs';
import { inProject } from './lib/paths.mjs';
import { runPackage } from './lib/run.mjs';
import { PlainError, runMain, say } from './lib/say.mjs';
import { prepareToRun } from './prepare.mjs';

async function buildBenches() {
  const config = 'build/vite.bench.config.ts';
  const result = await runPackage('vite/bin/vite.js', ['build', '--config', config, '--logLevel', 'warn']);
  if (result.status !== 0) throw new PlainError('the benchmarks could not be built');
}

/**
 * @param {string} file below out/bench
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<boolean>} whether it ran to its end within its budgets
 */
async function runBench(file, environment) {
  say(`${file} …`);
  let isWithin = true;
  const bench = startChild(execPath, [inProject('build', 'run-bench.mjs'), inProject('out', 'bench', file)], {
    env: environment,
    onLine(line) {
      process.stdout.write(`${line}\n`);
      const { name, value, ratio, budget } = JSON.parse(line);
      if ((ratio ?? value) <= budget) return;
      isWithin = false;
      say(`  over budget: ${name} is ${ratio ?? value}, may be ${budget}`);
    },
  });
  const status = await bench.ended;
  if (status !== 0) say(`  ended with exit status ${status}`);
  return isWithin && status === 0;
}

await runMain(async () => {
  const { electron, display } = await prepareToRun();
  await buildBenches();
  const files = readdirSync(inProject('out', 'bench')).filter((name) => name.endsWith('.bench.js'));
  const wanted = files.filter((name) => name.includes(argv[2] ?? ''));
  if (wanted.length === 0) throw new PlainError('no benchmark of that name');
  const environment = { ...display.env, ...electronEnvironment(electron), NODE_ENV: 'production' };
  let failures = 0;
  for (const file of wanted) {
    if (!(await runBench(file, environment))) failures += 1;
  }
  display.stop();
  return failures > 0 ? 1 : 0;
});
