import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import packageJson from '../package.json' with { type: 'json' };

const packages = Object.keys(packageJson.dependencies);

/** The hub as one plain Node program; its packages stay in node_modules, where their data files are. */
export default defineConfig({
  publicDir: false,
  logLevel: 'warn',
  ssr: { external: packages },
  build: {
    ssr: true,
    target: 'node20',
    outDir: fileURLToPath(new URL('../out/hub', import.meta.url)),
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: { cli: fileURLToPath(new URL('../server/cli.ts', import.meta.url)) },
      external: [...builtinModules.flatMap((name) => [name, `node:${name}`])],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
