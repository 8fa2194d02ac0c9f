import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Task } from '#shared/domain/task';
import { canonicalJson } from '#shared/lib/json-value';
import type { HubKey } from '#shared/protocol/sign-in';
import { readBundle } from '../../../../electron/bundles/read-bundle';
import { runRemotely } from '../../../../server/control/control-client';
import { lockFileSchema } from '../../../../server/control/messages';
import { makeHubFolder, removeHubFolder } from '../../../support/hub-folder';
import { type Ran, TestHub } from '../../../support/test-hub';
import { HubClient } from './hub-client';

/** An expert who is signed in, with all that a test may want to know. */
export interface SignedIn {
  readonly client: HubClient;
  readonly expert: string;
  readonly key: HubKey;
}

/** A hub for the tests of a file: serves from before the first until after the last. */
export function useHub(): HubUnderTest {
  const hub = new HubUnderTest();
  beforeAll(() => hub.open());
  afterAll(() => hub.close());
  return hub;
}

/** A real hub on a data folder of its own, and what tests do with it again and again. */
export class HubUnderTest {
  #hub: TestHub | null = null;
  #files = 0;

  get process(): TestHub {
    if (this.#hub === null) {
      throw new Error('the hub is open only while tests run');
    }
    return this.#hub;
  }

  async open(): Promise<void> {
    this.#hub = new TestHub(makeHubFolder());
    await this.#hub.start();
  }

  async close(): Promise<void> {
    const hub = this.process;
    await hub.stop();
    removeHubFolder(hub.folder);
  }

  get url(): string {
    return this.process.url;
  }

  /**
   * Runs a command in the serving hub, through the endpoint that the command line uses: the same without starting a
   * program each time. `hub.process.run` starts the program.
   */
  async run(...words: string[]): Promise<Ran> {
    const lock = lockFileSchema.parse(
      JSON.parse(readFileSync(join(this.process.folder, 'hub.lock'), 'utf8')),
    );
    let stdout = '';
    let stderr = '';
    const status = await runRemotely(lock, words, {
      cwd: this.process.folder,
      out: async (text) => {
        stdout += text;
      },
      note: async (line) => {
        stderr += `${line}\n`;
      },
    });
    return { status, stdout, stderr };
  }

  /** Runs a command that must succeed, and reads the JSON that it prints. */
  async ask<Answer>(...words: string[]): Promise<Answer> {
    const ran = await this.run(...words);
    if (ran.status !== 0) {
      throw new Error(`hub ${words.join(' ')} ended with ${ran.status}: ${ran.stderr}`);
    }
    return JSON.parse(ran.stdout) as Answer;
  }

  /** Writes a file beside the hub's data and gives its path. */
  file(name: string, content: string): string {
    this.#files += 1;
    const path = join(dirname(this.process.folder), `files-${this.#files}`, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  /** Imports tasks in our own format. */
  importTasks(project: string, tasks: readonly Task[]): Promise<{ tasks: number; bundle: string }> {
    const lines = [{ project: { guidelines: `# ${project}` } }, ...tasks].map((line) => canonicalJson(line));
    const file = this.file('tasks.jsonl', `${lines.join('\n')}\n`);
    return this.ask('import', file, '--format', 'goldsmith', '--project', project);
  }

  async signIn(name: string): Promise<SignedIn> {
    const { expert, code } = await this.ask<{ expert: string; code: string }>('expert', 'add', name);
    const { token, session } = await HubClient.signIn(this.url, code);
    return { client: new HubClient(this.url, token), expert, key: session.hub.key };
  }

  /** Downloads a bundle and reads it as the app does, signature and all. */
  async tasksOf(who: SignedIn, bundle: string): Promise<readonly Task[]> {
    const reply = await who.client.blob(bundle);
    const file = this.file('bundle.goldsmith', '');
    writeFileSync(file, Buffer.from(await reply.arrayBuffer()));
    const read = await readBundle(file, who.key);
    if (!read.ok) {
      throw new Error(`the app refuses the bundle: ${read.error.kind}: ${read.error.reason}`);
    }
    return read.value.tasks;
  }
}
