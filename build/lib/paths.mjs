import { homedir } from 'node:os';
import { join } from 'node:path';
import { env, platform } from 'node:process';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * A path inside the project.
 * @param {...string} parts
 */
export function inProject(...parts) {
  return join(projectFolder, ...parts);
}

/** Where downloads that outlive a clone are kept: GOLDSMITH_CACHE, or the platform's cache folder. */
export function cacheFolder() {
  if (env['GOLDSMITH_CACHE']) return env['GOLDSMITH_CACHE'];
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Goldsmith', 'Cache');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'Goldsmith');
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'goldsmith');
}

/** Where the app keeps its data unless GOLDSMITH_DATA says otherwise: the folder that Electron itself would choose. */
export function userDataFolder() {
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Goldsmith');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Goldsmith');
  return join(env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'Goldsmith');
}
