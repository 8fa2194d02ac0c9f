import { copyFileSync, mkdirSync } from 'node:fs';
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

/**
 * The sandboxed frame that programs run in, apart from the page: app://runner/ serves this folder and nothing else.
 * The workers keep their names, because the frame starts them by name.
 */
export default defineConfig({
  root: here('renderer/runner/frame'),
  base: '/',
  plugins: [shipPython],
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
