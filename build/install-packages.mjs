// Makes node_modules what package-lock.json says. Runs on plain Node, before any package is there.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './lib/paths.mjs';
import { runNpm } from './lib/run.mjs';
import { PlainError, say } from './lib/say.mjs';

const lockFile = inProject('package-lock.json');
const stampFile = inProject('node_modules', '.goldsmith-stamp');
/** npm's own note of what it put into node_modules. */
const installedLockFile = inProject('node_modules', '.package-lock.json');

/** Installs the packages if they are missing or stale; says nothing when there is nothing to do. */
export async function installPackages() {
  const wanted = wantedStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
  if (!installedMatchesLock()) await install();
  writeFileSync(stampFile, wanted);
}

function wantedStamp() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${namedDependencies()}`);
  return hash.update(readFileSync(lockFile)).digest('hex');
}

function namedDependencies() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  return JSON.stringify([dependencies, devDependencies]);
}

/** @typedef {{version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean}} LockEntry */
/** @typedef {{packages: Record<string, LockEntry & {dependencies?: object, devDependencies?: object}>}} Lock */

/** Whether somebody has already installed by hand exactly what the lock file names. */
function installedMatchesLock() {
  if (!existsSync(installedLockFile)) return false;
  /** @type {Lock} */
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8'));
  /** @type {Lock} */
  const installed = JSON.parse(readFileSync(installedLockFile, 'utf8'));
  const root = wanted.packages[''];
  if (JSON.stringify([root?.dependencies, root?.devDependencies]) !== namedDependencies()) return false;
  const unexpected = Object.keys(installed.packages).some((path) => !wanted.packages[path]);
  return (
    !unexpected &&
    Object.entries(wanted.packages).every(([path, entry]) => {
      const there = installed.packages[path];
      if (path === '' || (!there && (entry.optional || entry.devOptional || entry.peer))) return true;
      return there?.version === entry.version && existsSync(inProject(path));
    })
  );
}

/**
 * npm install and not npm ci: the lock file was written where the registry has no packages for other platforms, which
 * npm ci takes for a mistake. --no-save, because starting the app must not change the sources.
 */
async function install() {
  say('Installing packages (about a minute the first time) …');
  const result = await runNpm(['install', '--no-save', '--prefer-offline'], { output: 'collect' });
  if (result.status !== 0) throw new PlainError(`packages could not be installed\n${result.stderr.trim()}`);
  say(`  installed in ${Math.round(result.milliseconds / 1000)} s`);
}
