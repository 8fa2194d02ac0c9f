// Electron's fuses: what the packaged program can no longer be talked into, however it is started.
import { basename, join } from 'node:path';
import { PlainError } from '../lib/say.mjs';

/** Each fuse and the state that we ship, in the order of the wire. */
export const wantedFuses = /** @type {const} */ ({
  // ELECTRON_RUN_AS_NODE would turn our signed program into a plain Node.
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  // Checked on macOS and Windows; Linux has no such check.
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  // Stays as Electron ships it: @electron/fuses cannot name it yet, and older Electrons have none.
  WasmTrapHandlers: true,
});

const on = 49;
const off = 48;

/** @typedef {keyof typeof wantedFuses} FuseName */

const names = /** @type {FuseName[]} */ (Object.keys(wantedFuses));

/**
 * @param {string} program the packaged binary, or the .app
 */
export async function flipFuses(program) {
  const { default: fuses } = await import('@electron/fuses');
  const wire = /** @type {Record<string, unknown>} */ (await fuses.getCurrentFuseWire(program));
  const { version: _version, ...states } = wire;
  const length = Object.keys(states).length;
  if (length > names.length) {
    throw new PlainError(
      `this Electron has ${length - names.length} fuse(s) that nobody here has decided about: add them to build/package/fuses.mjs`,
    );
  }
  const settable = names.filter((name) => name in fuses.FuseV1Options);
  /** @type {Record<number, boolean>} */
  const values = {};
  for (const name of settable) values[names.indexOf(name)] = wantedFuses[name];
  await fuses.flipFuses(
    program,
    /** @type {import('@electron/fuses').FuseConfig} */ ({
      version: fuses.FuseVersion.V1,
      strictlyRequireAllFuses: length <= settable.length,
      resetAdHocDarwinSignature: process.platform === 'darwin',
      ...values,
    }),
  );
}

/**
 * Reads the fuses back from the finished program.
 * @param {string} program
 * @returns {Promise<Partial<Record<FuseName, boolean>>>} those that this Electron has
 */
export async function assertFuses(program) {
  const { default: fuses } = await import('@electron/fuses');
  const wire = /** @type {Record<number, number>} */ (
    /** @type {unknown} */ (await fuses.getCurrentFuseWire(program))
  );
  const wrong = names.filter((name, index) => {
    const isThere = index in wire || name in fuses.FuseV1Options;
    return isThere && wire[index] !== (wantedFuses[name] ? on : off);
  });
  if (wrong.length > 0)
    throw new PlainError(`${basename(program)} has these fuses wrong: ${wrong.join(', ')}`);
  return Object.fromEntries(
    names.filter((_, index) => index in wire).map((name) => [name, wantedFuses[name]]),
  );
}

/**
 * The packaged program in electron-builder's output folder for a platform.
 * @param {string} folder
 * @param {string} platform as electron-builder names it
 */
export function packagedProgram(folder, platform) {
  if (platform === 'darwin') return join(folder, 'Goldsmith.app');
  return join(folder, platform === 'win32' ? 'Goldsmith.exe' : 'goldsmith');
}
