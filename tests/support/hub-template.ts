import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyEmptyHub } from './hub-folder';
import { type Ran, TestHub } from './test-hub';

/** The data of a hub after one real command, run the first time it is wanted; hubs that begin as copies start at once. */
export class HubTemplate {
  readonly #folder = mkdtempSync(join(tmpdir(), 'goldsmith-hub-'));
  readonly #words: readonly string[];
  #ran: Promise<Ran> | null = null;

  constructor(...words: readonly string[]) {
    this.#words = words;
  }

  /** Puts the data where a hub, which has not run yet, keeps its own, and gives what the command wrote. */
  async copyTo(folder: string): Promise<string> {
    const data = join(this.#folder, 'hub');
    this.#ran ??= new TestHub(data, copyEmptyHub).run(...this.#words);
    const { status, stdout, stderr } = await this.#ran;
    if (status !== 0) {
      throw new Error(`hub ${this.#words.join(' ')} ended with ${status}: ${stderr}`);
    }
    cpSync(data, folder, { recursive: true });
    return stdout;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
