// The shared libraries that Electron needs on Linux, and a virtual display where there is no real one.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, getuid, platform } from 'node:process';
import { hasDisplay } from './display.mjs';
import { run } from './lib/run.mjs';
import { PlainError, say } from './lib/say.mjs';

const debianLibraries = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
];

/**
 * Makes sure that the found Electron can start here; installs what is missing when root on Debian.
 * @param {import('./electron/electron-folder.mjs').FoundElectron} electron
 */
export async function ensureSystemLibraries(electron) {
  if (platform !== 'linux') return;
  const missing = await missingParts(electron.path);
  if (missing.length === 0) return;
  say(`Missing on this system: ${missing.join(', ')}`);
  if (!isProgramThere('apt-get')) {
    throw new PlainError(`install what Electron needs: ${missing.join(', ')}`);
  }
  const isRoot = getuid?.() === 0;
  if (!isRoot) {
    throw new PlainError(
      `install them with:\n  sudo apt-get update && sudo apt-get install -y ${(await packageNames()).join(' ')}`,
    );
  }
  await installWithApt();
  const stillMissing = await missingParts(electron.path);
  if (stillMissing.length > 0)
    throw new PlainError(`still missing after the installation: ${stillMissing.join(', ')}`);
}

/** @param {string} program the Electron binary */
async function missingParts(program) {
  const linked = await run('ldd', [program], { output: 'collect' });
  const libraries = [...linked.stdout.matchAll(/^\s*(\S+) => not found/gm)].map((match) => String(match[1]));
  if (!hasDisplay() && !isProgramThere('Xvfb')) libraries.push('Xvfb');
  return libraries;
}

async function installWithApt() {
  const quiet = { output: /** @type {const} */ ('collect'), env: { DEBIAN_FRONTEND: 'noninteractive' } };
  say('Installing them with apt-get (this can take a minute) …');
  const update = await run('apt-get', ['update'], quiet);
  if (update.status !== 0) throw new PlainError(`apt-get update failed\n${update.stderr.trim()}`);
  const names = await packageNames();
  const install = await run('apt-get', ['install', '-y', '--no-install-recommends', ...names], quiet);
  if (install.status !== 0)
    throw new PlainError(`apt-get install ${names.join(' ')} failed\n${install.stderr.trim()}`);
  say(`  installed in ${Math.round((update.milliseconds + install.milliseconds) / 1000)} s`);
}

/** Newer Debian and Ubuntu releases renamed some of them: libgtk-3-0 became libgtk-3-0t64. */
async function packageNames() {
  const known = await run('apt-cache', ['pkgnames'], { output: 'collect' });
  const names = new Set(known.stdout.split('\n'));
  return ['xvfb', ...debianLibraries].map((name) => (names.has(`${name}t64`) ? `${name}t64` : name));
}

/** @param {string} name */
function isProgramThere(name) {
  return (env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}
