import { ensureEmptyHub } from '../support/hub-folder';

/** Before all files, because the first two would make it at once. */
export function setup(): void {
  ensureEmptyHub();
}
