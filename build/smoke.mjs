import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inProject } from './lib/paths.mjs';
import { say } from './lib/say.mjs';
import { runApp } from './run-app.mjs';

const timeLimit = 120_000;

/**
 * Opens the app on empty data, lets it sync, and prints what it saw as one line of JSON on standard output:
 * {"electron": version, "tasks": how many, "screenshot": path}.
 * @param {{packaged?: string}} [options] the program of a packaged app, to be run instead of the built sources
 * @returns {Promise<number>} exit status
 */
export async function smoke(options = {}) {
  const data = mkdtempSync(join(tmpdir(), 'goldsmith-smoke-'));
  const screenshot = inProject('.cache', 'smoke', options.packaged ? 'packaged.png' : 'screenshot.png');
  mkdirSync(dirname(screenshot), { recursive: true });
  rmSync(screenshot, { force: true });
  let report = '';
  const status = await runApp({
    ...options,
    data,
    timeLimit,
    environment: { GOLDSMITH_SMOKE: screenshot },
    onLine(line) {
      if (isReport(line)) report = line;
      else say(line);
    },
  });
  rmSync(data, { recursive: true, force: true });
  const hasScreenshot = existsSync(screenshot) && statSync(screenshot).size > 0;
  if (status !== 0) say(`error: the app ended with exit status ${status}`);
  else if (report === '') say('error: the app ended without a report');
  else if (!hasScreenshot) say(`error: the app wrote no screenshot to ${screenshot}`);
  else {
    process.stdout.write(`${report}\n`);
    return 0;
  }
  return 1;
}

/** @param {string} line */
function isReport(line) {
  return line.startsWith('{') && ['"electron"', '"tasks"', '"screenshot"'].every((key) => line.includes(key));
}
