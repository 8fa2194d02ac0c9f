import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inProject } from './paths.mjs';

/**
 * Runs a step only if what goes in has changed since it last ended well, or what came out is gone.
 * @param {string} name of the step
 * @param {{inputs: readonly string[], outputs: readonly string[]}} files inputs: files and folders of the project
 * @param {() => Promise<void>} step
 * @returns {Promise<boolean>} whether it ran
 */
export async function whenStale(name, files, step) {
  const stampFile = inProject('.cache', 'stamps', name);
  const stamp = stampOf(files.inputs);
  const isFresh = files.outputs.every((path) => existsSync(inProject(path)));
  if (isFresh && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  await step();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
  return true;
}

/** @param {readonly string[]} inputs */
function stampOf(inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesBelow)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(inProject(file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} path of the project
 * @returns {string[]} every file there but tests, which are never built
 */
function filesBelow(path) {
  const stats = statSync(inProject(path), { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats ? [path] : [];
  return readdirSync(inProject(path), { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(inProject().length + 1))
    .sort();
}
