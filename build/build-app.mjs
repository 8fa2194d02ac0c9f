// Builds the app (out/main, out/preload, out/renderer, out/runner) and the hub (out/hub); does nothing when nothing has changed.
import { installPackages } from './install-packages.mjs';
import { isMain } from './lib/is-main.mjs';
import { runPackage } from './lib/run.mjs';
import { PlainError, runMain, say } from './lib/say.mjs';
import { whenStale } from './lib/stamp.mjs';

const common = ['shared', 'package.json', 'package-lock.json', 'tsconfig.base.json'];

/** Builds the desktop app. */
export async function buildApp() {
  const inputs = [
    ...common,
    'electron',
    'renderer',
    'tsconfig.renderer.json',
    'build/electron.vite.config.ts',
  ];
  const outputs = ['out/main/main.cjs', 'out/preload/preload.cjs', 'out/renderer/index.html'];
  await whenStale('app', { inputs, outputs }, () =>
    build('the app', 'electron-vite/bin/electron-vite.js', 'build/electron.vite.config.ts'),
  );
  await buildRunner();
}

/** Builds the sandboxed frame that programs run in. */
async function buildRunner() {
  const inputs = [...common, 'renderer/runner', 'build/vite.runner.config.ts'];
  const outputs = ['out/runner/frame.html', 'out/runner/python/pyodide.asm.wasm'];
  await whenStale('runner', { inputs, outputs }, () =>
    build('the runner', 'vite/bin/vite.js', 'build/vite.runner.config.ts'),
  );
}

/** Builds the hub. */
export async function buildHub() {
  const inputs = [...common, 'server', 'tsconfig.server.json', 'build/vite.hub.config.ts'];
  await whenStale('hub', { inputs, outputs: ['out/hub/cli.js'] }, () =>
    build('the hub', 'vite/bin/vite.js', 'build/vite.hub.config.ts'),
  );
}

/**
 * @param {string} what
 * @param {string} tool below node_modules
 * @param {string} config
 */
async function build(what, tool, config) {
  const result = await runPackage(tool, ['build', '--config', config, '--logLevel', 'warn'], {
    output: 'collect',
    env: { NODE_ENV: 'production', FORCE_COLOR: '0' },
  });
  const messages = `${result.stdout}${result.stderr}`.trim();
  if (result.status !== 0) throw new PlainError(`${what} could not be built\n${messages}`);
  if (messages) say(messages);
  say(`Built ${what} in ${(result.milliseconds / 1000).toFixed(1)} s`);
}

if (isMain(import.meta.url)) {
  await runMain(async () => {
    await installPackages();
    await buildApp();
    await buildHub();
  });
}
