import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestHub } from './test-hub';

export interface PublishedSample {
  readonly tasks: number;
  readonly bundle: string;
}

/** A hub with the sample project, made by the real command the first time it is wanted; later hubs begin as copies. */
export class SampleHub {
  readonly #folder = mkdtempSync(join(tmpdir(), 'goldsmith-sample-'));
  #published: Promise<PublishedSample> | null = null;

  /** Puts the data of such a hub where another hub, which has not run yet, keeps its own. */
  async copyTo(folder: string): Promise<PublishedSample> {
    const data = join(this.#folder, 'hub');
    this.#published ??= new TestHub(data).ask<PublishedSample>('sample');
    const published = await this.#published;
    cpSync(data, folder, { recursive: true });
    return published;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
