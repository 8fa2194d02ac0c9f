// npm run dist: installers for this platform, in dist/.
// npm run dist -- --dir: only the folder that they are made of. Needs no network.
// Other words go to electron-builder, such as --linux deb.
import { argv, platform } from 'node:process';
import { buildApp } from './build-app.mjs';
import { packageVersion } from './electron/package-electron.mjs';
import { findElectron } from './find-electron.mjs';
import { installPackages } from './install-packages.mjs';
import { runPackage } from './lib/run.mjs';
import { PlainError, runMain, say } from './lib/say.mjs';
import { assertFuses, packagedProgram } from './package/fuses.mjs';
import { packagedFolder } from './package/packaged-folder.mjs';

await runMain(async () => {
  await installPackages();
  await buildApp();
  const electron = await findElectron();
  if (electron.version !== packageVersion()) {
    say(
      `NOTE: this package contains Electron ${electron.version}. Releases ship ${packageVersion()}: build those where it can be downloaded.`,
    );
  }
  const result = await runPackage('electron-builder/cli.js', [
    '--config',
    'build/electron-builder.config.mjs',
    '--publish',
    'never',
    `-c.electronDist=${electron.folder}`,
    `-c.electronVersion=${electron.version}`,
    ...argv.slice(2),
  ]);
  if (result.status !== 0) throw new PlainError(`electron-builder ended with exit status ${result.status}`);
  const folder = packagedFolder(platform);
  const fuses = await assertFuses(packagedProgram(folder, platform));
  process.stdout.write(`${JSON.stringify({ folder, electron: electron.version, fuses })}\n`);
});
