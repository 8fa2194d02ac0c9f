// What faults are injected with, and what tests of the hub run on, and not everybody has: what misses it says so, and is
// skipped.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, getuid, platform } from 'node:process';
import { run } from './lib/run.mjs';
import { say } from './lib/say.mjs';

const tools = ['strace'];

/** Installs what is missing where that needs nobody's leave: as root on Debian. */
export async function ensureFaultTools() {
  await install(tools.filter((name) => !isProgramThere(name)));
}

/** A PostgreSQL: Debian keeps its programs off the path, in a folder for each version. */
export async function ensurePostgres() {
  const isThere = isProgramThere('postgres') || existsSync('/usr/lib/postgresql');
  await install(isThere ? [] : ['postgresql']);
}

/** @param {readonly string[]} missing names of Debian packages */
async function install(missing) {
  if (platform !== 'linux' || missing.length === 0 || getuid?.() !== 0 || !isProgramThere('apt-get')) return;
  say(`Installing ${missing.join(', ')} with apt-get …`);
  const quiet = { output: /** @type {const} */ ('collect'), env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update'], quiet);
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...missing], quiet);
}

/** @param {string} name */
function isProgramThere(name) {
  return (env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}
