import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { getuid, platform } from 'node:process';
import { PlainError, say } from '../lib/say.mjs';

/**
 * What to add to Electron's command line so that its sandbox is on wherever it can be.
 * @param {import('./electron-folder.mjs').FoundElectron} electron
 * @returns {string[]}
 */
export function sandboxArguments(electron) {
  if (platform !== 'linux') return [];
  if (getuid?.() === 0) {
    say('You are root, and Chromium refuses its sandbox to root: started with --no-sandbox.');
    return ['--no-sandbox'];
  }
  const helper = join(electron.folder, 'chrome-sandbox');
  if (namespacesAreRestricted() && !isSetUserId(helper)) {
    throw new PlainError(
      `this system does not let programs make their own sandbox. Let Electron's helper do it, once:\n` +
        `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
    );
  }
  return [];
}

function namespacesAreRestricted() {
  return (
    settingIs('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1') ||
    settingIs('/proc/sys/kernel/unprivileged_userns_clone', '0')
  );
}

/**
 * @param {string} file
 * @param {string} value
 */
function settingIs(file, value) {
  return existsSync(file) && readFileSync(file, 'utf8').trim() === value;
}

/** @param {string} file */
function isSetUserId(file) {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && stats.uid === 0 && (stats.mode & 0o4000) !== 0;
}
