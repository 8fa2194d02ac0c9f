// Who may import whom, in one place. The import check (.dependency-cruiser.mjs) and import-table.test.ts both read it.
//
//   folder    whose files the row is about; the longest folder that fits a file is its row
//   may       our own folders that those files may import, besides the row's own folder
//   packages  packages that they may import; 'any' where nothing is to be kept out
//   node      whether Node's built-in modules are there
//   apart     each sub-folder is a world of its own: it may import files of this folder, but no sibling sub-folder
//
// Tests stand beside their sources and may import anything: they drive both sides.

/**
 * @typedef {object} ImportRow
 * @property {string} folder
 * @property {readonly string[]} may
 * @property {'any' | readonly string[]} packages
 * @property {boolean} node
 * @property {boolean} [apart]
 */

const anyPage = /** @type {const} */ ({ packages: 'any', node: false });
const mainPackages = ['electron', 'electron-store', 'libsql', 'yauzl', 'yazl', 'zod'];

/** @type {readonly ImportRow[]} */
export const importTable = [
  // The language that main, renderer and hub all speak: pure TypeScript, nothing but zod.
  { folder: 'shared', may: [], packages: ['zod'], node: false },
  { folder: 'shared/lib', may: [], packages: ['zod'], node: false },
  { folder: 'shared/steps', may: ['shared'], packages: ['zod'], node: false, apart: true },

  // The main process: disk, network, windows.
  { folder: 'electron', may: ['shared'], packages: mainPackages, node: true },

  // The page: ui ← markdown ← editor, runner ← blocks ← steps ← screens, and ipc ← stores ← steps and screens.
  { folder: 'renderer', may: ['shared'], ...anyPage },
  { folder: 'renderer/ui', may: ['shared'], ...anyPage },
  { folder: 'renderer/markdown', may: ['renderer/ui', 'shared'], ...anyPage },
  { folder: 'renderer/editor', may: ['renderer/ui', 'renderer/markdown', 'shared'], ...anyPage },
  // Programs run in a frame of their own: renderer/runner/frame is all that is in it, the rest is the page's side.
  { folder: 'renderer/runner', may: ['shared'], ...anyPage },
  {
    folder: 'renderer/blocks',
    may: ['renderer/ui', 'renderer/markdown', 'renderer/editor', 'renderer/runner', 'shared'],
    ...anyPage,
  },
  {
    folder: 'renderer/shortcuts',
    may: ['renderer/ui', 'renderer/editor', 'renderer/blocks', 'shared'],
    ...anyPage,
  },
  { folder: 'renderer/ipc', may: ['shared'], ...anyPage },
  { folder: 'renderer/stores', may: ['renderer/ipc', 'shared'], ...anyPage },
  {
    folder: 'renderer/steps',
    may: [
      'renderer/ui',
      'renderer/markdown',
      'renderer/editor',
      'renderer/runner',
      'renderer/blocks',
      'renderer/shortcuts',
      'renderer/stores',
      'shared',
    ],
    ...anyPage,
    apart: true,
  },
  {
    folder: 'renderer/screens',
    may: [
      'renderer/ui',
      'renderer/markdown',
      'renderer/editor',
      'renderer/blocks',
      'renderer/shortcuts',
      'renderer/stores',
      'renderer/steps',
      'shared',
    ],
    ...anyPage,
  },

  // The hub.
  { folder: 'server', may: ['shared'], packages: 'any', node: true },

  // How it is built and started; it runs programs and never imports their code.
  { folder: 'build', may: [], packages: 'any', node: true },
];

/**
 * The row of a source file.
 * @param {string} path from the project folder, with forward slashes
 * @returns {ImportRow | undefined}
 */
export function rowOf(path) {
  return importTable
    .filter((row) => path.startsWith(`${row.folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}

/** Page code is not allowed these even where any package is: they need Node or the main process. */
export const mainProcessPackages = [
  'electron',
  'electron-store',
  'libsql',
  'fastify',
  'kysely',
  'pg',
  'yauzl',
  'yazl',
];
