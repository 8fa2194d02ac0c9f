// npm run coverage: which branches of the code that keeps, sends and receives work the unit and integration tests take.
// A line for each folder; exit status 1 when all of them together are below the bound. npm run coverage -- missing
// names each branch that no test takes.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { argv } from 'node:process';
import { buildApp, buildHub } from './build-app.mjs';
import { ensurePostgres } from './fault-tools.mjs';
import { installPackages } from './install-packages.mjs';
import { countBranches, missedBranches } from './lib/branch-counts.mjs';
import { inProject } from './lib/paths.mjs';
import { runPackage } from './lib/run.mjs';
import { PlainError, runMain, say } from './lib/say.mjs';

/** Percent of all branches. */
const BOUND = 95;

/** Storage, the desk's side of sync, what both sides say, and what the hub does with it. */
const folders = [
  ...[
    'database',
    'drafts',
    'outbox',
    'sync',
    'bundles',
    'recovery',
    'twins',
    'files',
    'offline',
    'vault',
  ].map((name) => `electron/${name}`),
  'shared/protocol',
  'shared/bundle',
  ...['blobs', 'bundles', 'changes', 'drafts', 'files', 'http', 'pictures', 'submissions'].map(
    (name) => `server/${name}`,
  ),
];

await runMain(async () => {
  await installPackages();
  await ensurePostgres();
  await buildHub();
  await buildApp();
  const folder = inProject('.cache', 'coverage');
  rmSync(folder, { recursive: true, force: true });
  const result = await runPackage('vitest/vitest.mjs', [
    'run',
    '--project=unit',
    '--project=integration',
    '--coverage.enabled',
    '--coverage.reporter=json',
    '--coverage.reportOnFailure',
    `--coverage.reportsDirectory=${folder}`,
    ...folders.map((name) => `--coverage.include=${name}/**/*.ts`),
  ]);
  const file = inProject('.cache', 'coverage', 'coverage-final.json');
  if (!existsSync(file)) throw new PlainError('no coverage was written');
  const coverage = Object.entries(JSON.parse(readFileSync(file, 'utf8'))).map(([path, of]) => ({
    path: relative(inProject(), path).replaceAll('\\', '/'),
    of,
  }));
  const bound = report(coverage);
  if (argv[2] === 'missing') for (const line of coverage.flatMap(missedBranches)) say(line);
  return result.status === 0 && bound ? 0 : 1;
});

/**
 * Says what was taken of each folder, and whether that is enough.
 * @param {readonly import('./lib/branch-counts.mjs').FileCoverage[]} coverage
 */
function report(coverage) {
  const lines = folders.map((name) => ({
    name,
    ...countBranches(coverage.filter(({ path }) => path.startsWith(`${name}/`))),
  }));
  const sum = { name: 'all', ...countBranches(coverage) };
  for (const { name, taken, all } of [...lines, sum]) {
    say(
      `${name.padEnd(20)} ${String(taken).padStart(5)} of ${String(all).padStart(5)}  ${percent(taken, all)}`,
    );
  }
  const isEnough = (100 * sum.taken) / sum.all >= BOUND;
  if (!isEnough) say(`less than ${BOUND} % of branches`);
  return isEnough;
}

/**
 * @param {number} taken
 * @param {number} all
 */
function percent(taken, all) {
  return all === 0 ? 'no branches' : `${((100 * taken) / all).toFixed(1)} %`;
}
