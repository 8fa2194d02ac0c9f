// The Electron of the installed `electron` package. That package downloads its binary on first use, from a host
// that not every network lets through.

import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { cacheFolder, inProject } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';
import { electronIn } from './electron-folder.mjs';

const packageFolder = inProject('node_modules', 'electron');
const silenceLimit = 30_000;
const totalLimit = 15 * 60_000;
const retryAfter = 24 * 3_600_000;

/** The version that installers ship. */
export function packageVersion() {
  return String(JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version);
}

/** The package's Electron, if it has been downloaded before and is of the package's version. */
export function downloadedElectron() {
  const found = electronIn(join(packageFolder, 'dist'), 'package');
  return found?.version === packageVersion() ? found : undefined;
}

/**
 * Lets the package download its Electron. Gives up when no byte has come for half a minute, so a network that
 * swallows packets does not hang the command; a refusal comes back at once.
 * @returns {Promise<{ok: true, found: import('./electron-folder.mjs').FoundElectron} | {ok: false, reason: string}>}
 */
export async function downloadElectron() {
  const gaveUp = rememberedSilence();
  if (gaveUp) return { ok: false, reason: gaveUp };
  say(`Electron ${packageVersion()} has not been downloaded yet; trying its own download …`);
  const result = await runDownload();
  const found = result.reason === '' ? downloadedElectron() : undefined;
  if (found) return { ok: true, found };
  if (result.silent) writeFileSync(silenceNote(), result.reason);
  return { ok: false, reason: result.reason || 'the download ended without a usable Electron' };
}

function silenceNote() {
  mkdirSync(cacheFolder(), { recursive: true });
  return join(cacheFolder(), 'electron-download-gave-up.txt');
}

/** Waiting in vain once a day is enough. */
function rememberedSilence() {
  const note = silenceNote();
  if (!existsSync(note) || Date.now() - statSync(note).mtimeMs > retryAfter) return undefined;
  return `${readFileSync(note, 'utf8')} (tried within the last day; delete ${note} to try again now)`;
}

/** @returns {Promise<{reason: string, silent: boolean}>} no reason means success */
function runDownload() {
  const temporary = mkdtempSync(join(cacheFolder(), 'download-'));
  return new Promise((resolve) => {
    const child = spawn(execPath, [join(packageFolder, 'install.js')], {
      cwd: packageFolder,
      env: { ...env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const started = Date.now();
    let lastBytes = 0;
    let lastChange = started;
    let stopped = '';
    let errors = '';
    const watch = setInterval(() => {
      const bytes = folderSize(temporary);
      if (bytes !== lastBytes) lastChange = Date.now();
      lastBytes = bytes;
      if (Date.now() - lastChange > silenceLimit) stopped = `nothing arrived for ${silenceLimit / 1000} s`;
      else if (Date.now() - started > totalLimit) stopped = `not done after ${totalLimit / 60_000} minutes`;
      if (stopped) child.kill('SIGKILL');
    }, 1000);
    child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
    child.once('close', (status) => {
      clearInterval(watch);
      rmSync(temporary, { recursive: true, force: true });
      const failure = status === 0 ? '' : (errors.trim().split('\n')[0] ?? '') || `exit status ${status}`;
      resolve({ reason: stopped || failure, silent: stopped !== '' });
    });
  });
}

/**
 * @param {string} folder
 * @returns {number} bytes
 */
function folderSize(folder) {
  let bytes = 0;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    bytes += statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
  }
  return bytes;
}
