// Electronegativity looks for what makes an Electron app open to attack. It reads TypeScript of 2021, so it is given what
// ours compiles to. Every finding is mended, or accepted with a reason in accepted-findings.json.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { argv, execPath } from 'node:process';
import { isMain } from '../lib/is-main.mjs';
import { inProject } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { isTest, sourceFiles } from './source-files.mjs';

/** @typedef {{id: string, file: string, location: {line: number, column: number}, description: string}} Finding */
/** @typedef {{file: string, message: string}} Unread */
/** @typedef {{id: string, file: string, reason: string}} Accepted */

const looked = /^(electron|renderer|shared)\/.*\.(ts|tsx|html)$/;

/** @returns {Promise<string[]>} one line for each finding that is not accepted, and each acceptance that is out of date */
export async function findElectronRisks() {
  const folder = inProject('.cache', 'electronegativity');
  await compileInto(folder);
  const result = await run(execPath, [inProject('build', 'checks', 'electronegativity.mjs'), folder], {
    output: 'collect',
    env: { LANG: 'en-US' },
  });
  if (result.status !== 0) return [`electronegativity failed: ${result.stderr}`];
  /** @type {{issues: Finding[], errors: Unread[]}} */
  const { issues, errors } = JSON.parse(result.stdout.trim().split('\n').at(-1) ?? '');
  /** @type {Accepted[]} */
  const accepted = JSON.parse(readFileSync(inProject('build', 'checks', 'accepted-findings.json'), 'utf8'));
  return [...errors.map(({ file, message }) => `${file}: not read: ${message}`), ...judge(issues, accepted)];
}

/**
 * @param {readonly Finding[]} findings
 * @param {readonly Accepted[]} accepted
 */
export function judge(findings, accepted) {
  /** @param {{id: string, file: string}} one */
  const nameOf = ({ id, file }) => `${id} in ${file}`;
  const reasons = new Set(accepted.filter(({ reason }) => reason.trim() !== '').map(nameOf));
  const found = new Set(findings.map(nameOf));
  return [
    ...findings
      .filter((finding) => !reasons.has(nameOf(finding)))
      .map(({ id, file, location, description }) => `${file}:${location.line}: ${id}: ${description}`),
    ...accepted
      .filter((one) => !found.has(nameOf(one)))
      .map((one) => `${nameOf(one)} is accepted, and no longer found: take it out of accepted-findings.json`),
  ];
}

/** @param {string} folder */
async function compileInto(folder) {
  const { default: ts } = await import('typescript');
  rmSync(folder, { recursive: true, force: true });
  const options = { target: ts.ScriptTarget.ES2020, module: ts.ModuleKind.ESNext, jsx: ts.JsxEmit.ReactJSX };
  for (const { path, text } of sourceFiles(looked)) {
    if (isTest(path) || path.endsWith('.d.ts')) continue;
    const file = join(folder, path.replace(/\.tsx?$/, '.js'));
    mkdirSync(dirname(file), { recursive: true });
    const isPage = path.endsWith('.html');
    writeFileSync(
      file,
      isPage ? text : ts.transpileModule(text, { compilerOptions: options, fileName: path }).outputText,
    );
  }
  writeFileSync(join(folder, 'package.json'), readFileSync(inProject('package.json')));
}

/**
 * Prints what is found as the last line: the tool itself prints as well.
 * @param {string} folder
 */
async function look(folder) {
  if (!existsSync(folder)) throw new Error(`there is no ${folder}`);
  const require = createRequire(import.meta.url);
  const tool = require.resolve('@doyensec/electronegativity');
  // It would ask the network for translations at each run.
  const refuse = async () => {
    throw new Error('no network');
  };
  const got = createRequire(tool).resolve('got');
  /** @type {Record<string, unknown>} */ (require.cache)[got] = {
    id: got,
    filename: got,
    loaded: true,
    exports: Object.assign(refuse, { head: refuse }),
  };
  const found = await require(tool)({
    input: folder,
    isRelative: true,
    // It knows releases by the network alone; tests/architecture/checklist.test.ts knows ours.
    excludeFromScan: ['availablesecurityfixesglobalcheck'],
  });
  process.stdout.write(`\n${JSON.stringify({ issues: found.issues, errors: found.errors })}\n`);
}

if (isMain(import.meta.url)) await look(String(argv[2]));
