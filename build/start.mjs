// npm start: opens the app signed in to a hub of its own with the sample project.
// npm start -- --smoke: see smoke.mjs.
import { argv, env } from 'node:process';
import { userDataFolder } from './lib/paths.mjs';
import { runMain, say } from './lib/say.mjs';
import { runApp } from './run-app.mjs';
import { smoke } from './smoke.mjs';

async function start() {
  const data = env['GOLDSMITH_DATA'] ?? userDataFolder();
  say(`Your work is kept in ${data}`);
  return runApp({ data, environment: {}, onLine: say });
}

await runMain(() => (argv.includes('--smoke') ? smoke() : start()));
