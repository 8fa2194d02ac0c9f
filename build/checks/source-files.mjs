import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../lib/paths.mjs';

const topFolders = ['shared', 'electron', 'renderer', 'server', 'build', 'tests'];

/** @typedef {{path: string, text: string}} SourceFile path from the project folder, with forward slashes */

/**
 * Every source file of ours.
 * @param {RegExp} wanted endings
 * @returns {SourceFile[]}
 */
export function sourceFiles(wanted) {
  return topFolders.flatMap((folder) => filesBelow(folder, wanted));
}

/**
 * @param {string} folder
 * @param {RegExp} wanted
 * @returns {SourceFile[]}
 */
function filesBelow(folder, wanted) {
  return readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((path) => wanted.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(inProject(path), 'utf8') }));
}

/** @param {string} path */
export function isTest(path) {
  return /\.(test|e2e|bench)\.tsx?$/.test(path) || path.startsWith('tests/');
}
