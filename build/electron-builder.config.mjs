// What goes into the installers. build/dist.mjs adds which Electron.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { flipFuses, packagedProgram } from './package/fuses.mjs';

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'org.goldsmith.workbench',
  productName: 'Goldsmith',
  copyright: 'Goldsmith contributors',
  directories: { output: 'dist', buildResources: 'build/icons' },
  // The programs are bundled; only the native database module keeps its folder, for its binary cannot be bundled.
  files: [
    'package.json',
    'out/main/**',
    'out/preload/**',
    'out/renderer/**',
    'out/runner/**',
    '!**/*.map',
    '!**/node_modules/**',
    {
      from: 'node_modules',
      to: 'node_modules',
      filter: [
        'libsql/**',
        '@libsql/**',
        '@neon-rs/load/**',
        'detect-libc/**',
        '!**/*-musl/**',
        '!**/*.{md,map,d.ts}',
      ],
    },
  ],
  // Linux packages must name somebody who answers for them.
  extraMetadata: {
    homepage: 'https://example.org/goldsmith',
    author: 'Goldsmith contributors <goldsmith@example.org>',
  },
  asar: true,
  asarUnpack: ['**/*.node'],
  npmRebuild: false,
  publish: null,
  // Chromium's own words (menus, form messages) in the languages that the app speaks.
  electronLanguages: ['en-US', 'en-GB'],
  icon: 'build/icons/icon.png',
  // What comes from a hub by stick opens with a double click.
  fileAssociations: [
    {
      ext: 'goldsmith',
      name: 'Goldsmith file',
      description: 'Work that goes between a hub and an expert',
      mimeType: 'application/x-goldsmith',
      role: 'Viewer',
    },
  ],
  linux: {
    executableName: 'goldsmith',
    target: ['AppImage', 'deb', 'tar.gz'],
    category: 'Office',
    maintainer: 'Goldsmith contributors <goldsmith@example.org>',
    synopsis: 'Workbench for experts who make AI training data',
  },
  mac: { target: ['dmg', 'zip'], category: 'public.app-category.productivity' },
  win: { target: ['nsis'] },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  async afterPack({ appOutDir, electronPlatformName, packager }) {
    const resources = packager.getResourcesDir(appOutDir);
    // It would run any folder named on the command line.
    await rm(join(resources, 'default_app.asar'), { force: true });
    await rm(join(resources, 'default_app.stamp'), { force: true });
    await flipFuses(packagedProgram(appOutDir, electronPlatformName));
  },
};
