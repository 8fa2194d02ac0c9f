import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const benches = readdirSync(here('tests/bench')).filter((name) => name.endsWith('.bench.ts'));

/** The benchmarks as plain Node programs, because Node 20 reads no TypeScript. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: here('out/bench'),
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: Object.fromEntries(
        benches.map((name) => [name.replace(/\.ts$/, ''), here(`tests/bench/${name}`)]),
      ),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
