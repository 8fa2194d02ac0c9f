import { buildApp, buildHub } from './build-app.mjs';
import { openDisplay } from './display.mjs';
import { findElectron } from './find-electron.mjs';
import { installPackages } from './install-packages.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/**
 * Everything that must be there before a window can open: packages, both programs built, an Electron, its system
 * libraries and a display.
 */
export async function prepareToRun() {
  await installPackages();
  await buildHub();
  await buildApp();
  return openElectron();
}

/**
 * The part of it that comes after building.
 * @param {number} [windows] that may be open at once without knowing of each other
 */
export async function openElectron(windows) {
  const electron = await findElectron();
  await ensureSystemLibraries(electron);
  return { electron, display: await openDisplay(windows) };
}
