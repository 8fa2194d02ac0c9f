// What Electron runs when it is started without a packaged app: it loads the folder named on the command line,
// as the default app of an ordinary Electron does. Only for development and tests; never packaged.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

/**
 * Electron's own default app uses these two as well; its published types leave them out.
 * @param {any} target
 * @param {string} version
 * @param {string} path
 */
function setFacts(target, version, path) {
  target.setVersion(version);
  target.setAppPath(path);
}

const require = createRequire(import.meta.url);
const words = process.argv.slice(1);
/** @type {string | undefined} */
let folder;

for (let word = words.shift(); word !== undefined && folder === undefined; word = words.shift()) {
  // Test drivers are loaded with -r, before the app.
  if (word === '-r' || word === '--require') require(resolve(words.shift() ?? ''));
  else if (!word.startsWith('-')) folder = resolve(word);
}

if (folder === undefined) {
  process.stderr.write('usage: electron [options] FOLDER\n');
  app.exit(2);
} else {
  const { name, productName, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  app.setName(productName ?? name);
  setFacts(app, version, folder);
  try {
    // Awaited at the top level, so that Electron holds "ready" back until the app's main module has run;
    // and import, never require, because that module is an ES module.
    await import(pathToFileURL(join(folder, main ?? 'index.js')).href);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    app.exit(1);
  }
}
