// npm run hub -- COMMAND …: the hub's command line, built first if its sources have changed. Its standard input,
// standard output and exit status are the command's own.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { argv, env, execPath } from 'node:process';
import { buildHub } from './build-app.mjs';
import { installPackages } from './install-packages.mjs';
import { onStopRequest } from './lib/child.mjs';
import { inProject, userDataFolder } from './lib/paths.mjs';
import { runMain } from './lib/say.mjs';

await runMain(async () => {
  await installPackages();
  await buildHub();
  // Without a word on where, it is the hub that `npm start` runs.
  const dataFolder = env['GOLDSMITH_HUB_DATA'] ?? join(env['GOLDSMITH_DATA'] ?? userDataFolder(), 'hub');
  const child = spawn(execPath, [inProject('out', 'hub', 'cli.js'), ...argv.slice(2)], {
    stdio: 'inherit',
    env: { ...env, GOLDSMITH_HUB_DATA: dataFolder },
  });
  const stopListening = onStopRequest(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) => {
      stopListening();
      resolve(status ?? 1);
    });
  });
});
