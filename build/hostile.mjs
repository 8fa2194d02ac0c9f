// npm run hostile: every text of every hostile corpus in the real app, a line for each corpus; exit status 1 when one ran,
// loaded, went elsewhere or held up the window. npm test shows every fortieth. npm run hostile -- formulas shows the
// corpora whose name contains the word.
import { argv } from 'node:process';
import { electronEnvironment } from './find-electron.mjs';
import { runPackage } from './lib/run.mjs';
import { runMain } from './lib/say.mjs';
import { prepareToRun } from './prepare.mjs';

await runMain(async () => {
  const { electron, display } = await prepareToRun();
  try {
    const environment = {
      ...display.env,
      ...electronEnvironment(electron),
      GOLDSMITH_THOROUGH: '1',
      GOLDSMITH_CORPUS: argv[2] ?? '',
    };
    const words = ['test', '--project=e2e', '--reporter=list', 'tests/e2e/hostile.e2e.ts'];
    return (await runPackage('playwright/cli.js', words, { env: environment })).status;
  } finally {
    display.stop();
  }
});
