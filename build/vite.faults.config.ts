import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const sources = readdirSync(here('tests/faults')).filter((name) => /\.(?:fault|program)\.ts$/u.test(name));

/** The faults, and the programs that they are done to, as plain Node programs, because Node 20 reads no TypeScript. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: here('out/faults'),
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: Object.fromEntries(
        sources.map((name) => [name.replace(/\.ts$/, ''), here(`tests/faults/${name}`)]),
      ),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
