import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { platform } from 'node:process';

/**
 * An Electron that can be started.
 * @typedef {object} FoundElectron
 * @property {string} path the program
 * @property {string} folder what ELECTRON_OVERRIDE_DIST_PATH and electron-builder's electronDist want
 * @property {string} version without a leading v
 * @property {'override' | 'package' | 'registry'} source
 */

/** The program's path inside an unpacked Electron. */
export function programName() {
  if (platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * The Electron in a folder, or nothing if there is no complete one.
 * @param {string} folder
 * @param {FoundElectron['source']} source
 * @returns {FoundElectron | undefined}
 */
export function electronIn(folder, source) {
  const path = join(folder, programName());
  const versionFile = join(folder, 'version');
  if (!existsSync(path) || !existsSync(versionFile)) return undefined;
  return { path, folder, version: readFileSync(versionFile, 'utf8').trim().replace(/^v/, ''), source };
}
