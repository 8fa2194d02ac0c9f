import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const folder = here('out/runner');

/** What Python loads by itself when it starts. */
const PYTHON_FILES = ['pyodide.asm.mjs', 'pyodide.asm.wasm', 'python_stdlib.zip'];

const shipPython: Plugin = {
  name: 'ship-python',
  closeBundle() {
    mkdirSync(`${folder}/python`, { recursive: true });
    for (const name of PYTHON_FILES) {
      copyFileSync(here(`node_modules/pyodide/${name}`), `${folder}/python/${name}`);
    }
  },
};

/** Says what was shipped, so that the app can tell whether all of it is still there (electron/offline/runner-parts.ts). */
const listParts: Plugin = {
  name: 'list-parts',
  closeBundle: {
    order: 'post',
    sequential: true,
    handler() {
      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      );
      const parts = files.map((entry) => {
        const file = join(entry.parentPath, entry.name);
        const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
        return [relative(folder, file).split(sep).join('/'), hash];
      });
      writeFileSync(join(folder, 'parts.json'), JSON.stringify(Object.fromEntries(parts)));
    },
  },
};

/**
 * The sandboxed frame that programs run in, apart from the page: app://runner/ serves this folder and nothing else.
 * The workers keep their names, because the frame starts them by name.
 */
export default defineConfig({
  root: here('renderer/runner/frame'),
  base: '/',
  plugins: [shipPython, listParts],
  build: {
    target: 'chrome130',
    outDir: folder,
    emptyOutDir: true,
    minify: true,
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: false,
    chunkSizeWarningLimit: 8000,
    rolldownOptions: {
      input: {
        frame: here('renderer/runner/frame/frame.html'),
        'python-worker': here('renderer/runner/frame/python-worker.ts'),
        'javascript-worker': here('renderer/runner/frame/javascript-worker.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
