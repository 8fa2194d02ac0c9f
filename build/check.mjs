// npm run check: everything that can be known without running the code. A line for each check; all run even if one
// fails. npm run check -- types runs those whose name contains the word.
import { mkdirSync } from 'node:fs';
import { argv } from 'node:process';
import { findAmbientUse } from './checks/ambient.mjs';
import { findElectronRisks } from './checks/electronegativity.mjs';
import { findLongFiles } from './checks/file-length.mjs';
import { findRawIpc } from './checks/raw-ipc.mjs';
import { findRawSql } from './checks/raw-sql.mjs';
import { findStrayPowers } from './checks/stray-powers.mjs';
import { installPackages } from './install-packages.mjs';
import { isMain } from './lib/is-main.mjs';
import { inProject } from './lib/paths.mjs';
import { runPackage } from './lib/run.mjs';
import { runMain, say } from './lib/say.mjs';

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {() => Promise<string>} find what is wrong, for people to read; empty when nothing is
 */

const environments = ['shared', 'electron', 'renderer', 'server', 'build', 'tests'];
const folders = ['shared', 'electron', 'renderer', 'server', 'build', 'tests'];

/** @type {readonly Check[]} */
const checks = [
  // The native compiler says the same in a quarter of the time; what reads code through an API needs the one before it.
  ...environments.map((name) =>
    tool(`types: ${name}`, 'typescript-native/bin/tsc', ['--pretty', 'false', '-p', `tsconfig.${name}.json`]),
  ),
  tool('lint and format', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '--colors=off']),
  { name: 'imports', find: findForbiddenImports },
  tool('dead code', 'knip/bin/knip.js', ['--no-progress']),
  { name: 'file length', find: async () => findLongFiles().join('\n') },
  { name: 'nothing ambient', find: async () => (await findAmbientUse()).join('\n') },
  { name: 'IPC only through its wrapper', find: async () => findRawIpc().join('\n') },
  { name: 'values bound in SQL', find: async () => findRawSql().join('\n') },
  { name: 'powers of Electron in their one place', find: async () => findStrayPowers().join('\n') },
  { name: 'electronegativity', find: async () => (await findElectronRisks()).join('\n') },
];

/**
 * A check that is a program: it fails by its exit status.
 * @param {string} name
 * @param {string} script below node_modules
 * @param {readonly string[]} args
 * @returns {Check}
 */
function tool(name, script, args) {
  return {
    name,
    async find() {
      const result = await runPackage(script, args, { output: 'collect', env: { FORCE_COLOR: '0' } });
      if (result.status === 0) return '';
      return `${result.stdout}${result.stderr}`.trim() || `exit status ${result.status}`;
    },
  };
}

/** dependency-cruiser calls a tree of which it understood nothing a success; here it is a failure. */
async function findForbiddenImports() {
  const result = await runPackage(
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ['--config', '.dependency-cruiser.mjs', ...folders],
    { output: 'collect', env: { FORCE_COLOR: '0' } },
  );
  const text = `${result.stdout}${result.stderr}`.trim();
  const seen = Number(/([\d,]+) modules/.exec(text)?.[1]?.replaceAll(',', '') ?? 0);
  if (seen === 0) return `no module was seen\n${text}`;
  return result.status === 0 ? '' : text;
}

/**
 * Runs the checks, two at a time.
 * @param {string} filter part of a name; empty for all
 * @returns {Promise<{passed: number, failed: number}>}
 */
export async function runChecks(filter = '') {
  mkdirSync(inProject('.cache', 'tsc'), { recursive: true });
  const waiting = checks.filter((check) => check.name.includes(filter));
  const counts = { passed: 0, failed: 0 };
  const worker = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const isGood = await runCheck(check);
      counts[isGood ? 'passed' : 'failed'] += 1;
    }
  };
  await Promise.all([worker(), worker()]);
  return counts;
}

/** @param {Check} check */
async function runCheck(check) {
  const started = performance.now();
  const found = await check.find();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`${found === '' ? 'ok  ' : 'FAIL'} ${check.name} (${seconds} s)`);
  if (found !== '') say(found.replaceAll(/^/gm, '     '));
  return found === '';
}

if (isMain(import.meta.url)) {
  await runMain(async () => {
    await installPackages();
    const { passed, failed } = await runChecks(argv[2]);
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
    return failed > 0 || passed === 0 ? 1 : 0;
  });
}
