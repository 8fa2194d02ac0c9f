// npm run pictures: makes the pictures of the README anew (docs/images), from the real app with the sample project.
import { electronEnvironment } from './find-electron.mjs';
import { runPackage } from './lib/run.mjs';
import { runMain } from './lib/say.mjs';
import { prepareToRun } from './prepare.mjs';

await runMain(async () => {
  const { electron, display } = await prepareToRun();
  try {
    const environment = { ...display.env, ...electronEnvironment(electron) };
    const words = ['test', '--project=pictures', '--reporter=list'];
    return (await runPackage('playwright/cli.js', words, { env: environment })).status;
  } finally {
    display.stop();
  }
});
