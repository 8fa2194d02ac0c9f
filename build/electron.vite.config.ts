import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * Rolldown (1.2.19) puts a plain require of each dynamically imported chunk at the head of a CommonJS file, which loads
 * it at once. Takes them out, each leaving an empty line for the source map, and fails the build where one is left.
 */
const loadLazily: Plugin = {
  name: 'load-lazily',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk') {
        for (const later of chunk.dynamicImports) {
          const path = posix.relative(posix.dirname(chunk.fileName), later);
          const eager = `\nrequire("${path.startsWith('.') ? path : `./${path}`}");\n`;
          chunk.code = chunk.code.replace(eager, '\n\n');
        }
        const [eager] = /\nrequire\("[^"]*"/u.exec(chunk.code) ?? [];
        if (chunk.dynamicImports.length > 0 && eager !== undefined) {
          throw new Error(`${chunk.fileName} loads a chunk at once: ${eager.trim()}`);
        }
      }
    }
  },
};

/**
 * What electron-store checks JSON schemas and runs migrations with is more code than all of ours that the first screen
 * needs, and is used only where it is given schemas or migrations. Our settings are checked by zod.
 */
const withoutSchemas: Plugin = {
  name: 'without-schemas',
  enforce: 'pre',
  resolveId: (source) =>
    /^(?:ajv\/dist\/2020\.js|ajv-formats|semver)$/.test(source) ? '\0not-needed' : null,
  load: (id) => (id === '\0not-needed' ? 'export class Ajv2020 {}\nexport default {};' : null),
};

/** The packages that hold the dictionaries, by the language that spelling calls them. */
const DICTIONARIES = {
  'en-US': 'dictionary-en',
  'en-GB': 'dictionary-en-gb',
  de: 'dictionary-de',
  fr: 'dictionary-fr',
  es: 'dictionary-es',
};

/** Puts the dictionaries, with their licences, beside the page: whole files that the spelling worker fetches. */
const withDictionaries: Plugin = {
  name: 'with-dictionaries',
  generateBundle() {
    for (const [language, name] of Object.entries(DICTIONARIES)) {
      for (const [file, ending] of [
        ['index.aff', 'aff'],
        ['index.dic', 'dic'],
        ['license', 'license.txt'],
      ]) {
        const source = readFileSync(here(`node_modules/${name}/${file}`));
        this.emitFile({ type: 'asset', fileName: `dictionaries/${language}.${ending}`, source });
      }
    }
  },
};

/**
 * The oldest Electron that the tests run on is 33 (Node 20.18, Chromium 130), so everything is built for it.
 * Native modules stay outside the bundle; all other packages are bundled, so the installer ships no node_modules
 * but theirs.
 */
export default defineConfig({
  main: {
    plugins: [withoutSchemas, loadLazily],
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      outDir: here('out/main'),
      sourcemap: true,
      rolldownOptions: {
        input: { main: here('electron/main.ts') },
        external: ['libsql'],
        // CommonJS: the services then load at the very moment that main.ts asks for them. As an ES module they come
        // some ticks of a busy loop later, which is a tenth of a second that the page waits for.
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      outDir: here('out/preload'),
      rolldownOptions: {
        input: { preload: here('electron/preload.ts') },
        // A sandboxed preload cannot be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    plugins: [react(), tailwindcss(), withDictionaries],
    resolve: {
      // Its browser build decodes `&copy;` through innerHTML, which Trusted Types forbid: every text with an entity
      // would fail to parse. The other build has a table.
      alias: {
        'decode-named-character-reference': here('node_modules/decode-named-character-reference/index.js'),
      },
    },
    worker: { format: 'es' },
    build: {
      target: 'chrome130',
      outDir: here('out/renderer'),
      minify: true,
      sourcemap: true,
      // The page's policy allows scripts and fonts from its own files only, never from data: addresses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // Read from disk, so one large file costs no more than many small ones.
      chunkSizeWarningLimit: 8000,
      rolldownOptions: {
        input: here('renderer/index.html'),
        // What the first screen needs comes as one file, whichever of it other screens need too. What comes behind it is
        // compiled on the window's own thread, file by file: none of them may hold up a frame by itself.
        output: {
          codeSplitting: {
            groups: [
              { name: 'first-screen', test: /renderer\/main\.tsx$/, priority: 2 },
              { name: 'lexical', test: /node_modules\/(?:@lexical|lexical)\//, priority: 1 },
              { name: 'katex', test: /node_modules\/katex\//, priority: 1 },
            ],
          },
        },
      },
    },
  },
});
