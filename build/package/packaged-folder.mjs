import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../lib/paths.mjs';
import { PlainError } from '../lib/say.mjs';
import { packagedProgram } from './fuses.mjs';

/**
 * electron-builder names the unpacked folder after platform and processor: linux-unpacked, mac-arm64, win-unpacked.
 * @param {NodeJS.Platform} platform
 */
export function packagedFolder(platform) {
  const start = platform === 'darwin' ? 'mac' : platform === 'win32' ? 'win' : 'linux';
  const entries = existsSync(inProject('dist'))
    ? readdirSync(inProject('dist'), { withFileTypes: true })
    : [];
  const found = entries.find(
    (entry) => entry.isDirectory() && (entry.name === start || entry.name.startsWith(`${start}-`)),
  );
  if (!found) throw new PlainError('there is no packaged app in dist; make one with: npm run dist -- --dir');
  return inProject('dist', found.name);
}

/**
 * The file to start; on macOS it is inside the .app.
 * @param {NodeJS.Platform} platform
 */
export function packagedBinary(platform) {
  const program = packagedProgram(packagedFolder(platform), platform);
  return platform === 'darwin' ? join(program, 'Contents', 'MacOS', 'Goldsmith') : program;
}
