import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import builder from '../../build/electron-builder.config.mjs';
import { wantedFuses } from '../../build/package/fuses.mjs';

// The two items of Electron's security checklist that are of the package, and not of the running app
// (tests/e2e/checklist.e2e.ts has the others).

/** Flaws of Electron that would matter to us, with the first release of each line that has the fix. Later lines have it. */
const FIXED: Readonly<Record<string, readonly string[]>> = {
  'promises over the context bridge reach the isolated world (CVE-2026-70601)': [
    '39.8.9',
    '40.9.2',
    '41.2.2',
  ],
  '__proto__ over the context bridge (CVE-2026-70610)': ['39.8.9', '40.9.2', '41.2.2'],
  'video frames over the context bridge (CVE-2026-34780)': ['39.8.0', '40.7.0'],
  'the check of the archive is avoided (CVE-2025-55305)': ['35.7.5', '36.8.1', '37.3.1'],
};

const parts = (version: string) => version.split('.').map(Number);

function isFixed(version: string, releases: readonly string[]): boolean {
  const [major = 0, minor = 0, patch = 0] = parts(version);
  const own = releases.map(parts).find(([line]) => line === major);
  if (own === undefined) {
    return major > Math.max(...releases.map((release) => parts(release)[0] ?? 0));
  }
  const [, ownMinor = 0, ownPatch = 0] = own;
  return minor > ownMinor || (minor === ownMinor && patch >= ownPatch);
}

test('16 releases ship one exact Electron, which has the fixes of every flaw that would matter to us', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const version = devDependencies['electron'] ?? '';
  expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
  for (const [flaw, releases] of Object.entries(FIXED)) {
    expect(isFixed(version, releases), flaw).toBe(true);
    expect(isFixed('33.2.1', releases), flaw).toBe(false);
  }
});

test('19 the package gets every fuse as it has to be, and loses the app that runs any folder', async () => {
  expect(wantedFuses).toEqual({
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
    WasmTrapHandlers: true,
  });
  const folder = mkdtempSync(join(tmpdir(), 'goldsmith-package-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const program = join(folder, 'goldsmith');
  // As Electron 45 ships them.
  writeFileSync(program, `code dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009101100011 code`);
  writeFileSync(join(folder, 'default_app.asar'), '');
  const { afterPack } = builder;
  if (typeof afterPack !== 'function') {
    throw new Error('nothing is done to the package');
  }
  await afterPack({
    appOutDir: folder,
    electronPlatformName: 'linux',
    packager: { getResourcesDir: (appOutDir: string) => appOutDir },
  } as never);
  expect(readFileSync(program, 'latin1')).toContain('\u0001\u0009010011001 code');
  expect(existsSync(join(folder, 'default_app.asar'))).toBe(false);
});
