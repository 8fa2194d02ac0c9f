import { realpathSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

/**
 * Whether a module is the one that Node was asked to run.
 * @param {string} url its import.meta.url
 */
export function isMain(url) {
  return argv[1] !== undefined && realpathSync(argv[1]) === fileURLToPath(url);
}
