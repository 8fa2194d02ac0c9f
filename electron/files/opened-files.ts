import { resolve } from 'node:path';
import { FILE_ENDING } from '#shared/files/limits';

/** The file of ours among the words that the app was started with; null when there is none. */
export function fileAmong(words: readonly string[], folder: string): string | null {
  const word = words.findLast((one) => !one.startsWith('-') && one.toLowerCase().endsWith(FILE_ENDING));
  return word === undefined ? null : resolve(folder, word);
}

/** Files that were opened from outside. What comes before somebody listens is kept until then. */
export class OpenedFiles {
  readonly #early: string[] = [];
  #listener: ((path: string) => void) | null = null;

  add(path: string | null): void {
    if (path === null) {
      return;
    }
    if (this.#listener === null) {
      this.#early.push(path);
    } else {
      this.#listener(path);
    }
  }

  listen(listener: (path: string) => void): void {
    this.#listener = listener;
    this.#early.splice(0).forEach(listener);
  }
}
