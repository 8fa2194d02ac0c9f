import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll } from 'vitest';
import type { Task } from '#shared/domain/task';
import { canonicalJson } from '#shared/lib/json-value';
import { planWords } from '../../../server/commands/registry';
import { type HubContext, openContext } from '../../../server/context';
import { buildServer } from '../../../server/http/build-server';
import { nodePlatform } from '../../../server/platform/node-platform';
import { makeHubFolder, removeHubFolder } from '../../support/hub-folder';
import { testProject } from '../../support/sample-material';

/** What a command said. `error` is null where it did what was asked. */
export interface Said {
  readonly out: readonly unknown[];
  readonly notes: readonly string[];
  readonly error: string | null;
}

/** A real hub in the test's own process, so that its clock can be set: its database, its commands, and its wire. */
export class HubHere {
  readonly #data = makeHubFolder();
  /** For whatever a test needs beside it. */
  readonly folder = dirname(this.#data);
  #context: HubContext | null = null;
  #server: FastifyInstance | null = null;
  #files = 0;
  /** What its clock is ahead of the real one, in milliseconds. */
  ahead = 0;
  url = '';

  constructor() {
    beforeAll(() => this.open(), 60_000);
    afterAll(async () => {
      await this.#server?.close();
      await this.#context?.store.close();
      removeHubFolder(this.#data);
    });
  }

  get context(): HubContext {
    if (this.#context === null) {
      throw new Error('the hub is open only while tests run');
    }
    return this.#context;
  }

  /** Runs a command of the command line. */
  async run(...words: string[]): Promise<Said> {
    const plan = planWords(words);
    if (!plan.ok || plan.value.kind !== 'command') {
      return { out: [], notes: [], error: plan.ok ? 'no command' : plan.error };
    }
    const out: unknown[] = [];
    const notes: string[] = [];
    const io = {
      cwd: this.folder,
      out: async (text: string) =>
        void out.push(
          ...text
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line)),
        ),
      note: async (line: string) => void notes.push(line),
    };
    const result = await plan.value.run(this.context, io);
    return { out, notes, error: result.ok ? null : result.error };
  }

  /** Runs a command that must succeed, and gives the first thing that it printed. */
  async ask<Answer>(...words: string[]): Promise<Answer> {
    const { out, error } = await this.run(...words);
    if (error !== null) {
      throw new Error(error);
    }
    return out[0] as Answer;
  }

  /** The next edition of a project, published to an expert, its pictures by their hashes. Gives its bundle's hash. */
  async publish(
    project: string,
    tasks: readonly Task[],
    expert: string,
    pictures: Readonly<Record<string, Buffer>> = {},
  ): Promise<string> {
    const head = { project: { ...testProject(), id: project, name: project } };
    const file = this.path('tasks.jsonl');
    for (const [hash, content] of Object.entries(pictures)) {
      writeFileSync(join(dirname(file), `${hash}.png`), content);
    }
    writeFileSync(file, [head, ...tasks.map(withFiles)].map((line) => `${canonicalJson(line)}\n`).join(''));
    const words = ['import', file, '--format', 'goldsmith', '--project', project];
    const { bundle } = await this.ask<{ bundle: string }>(...words);
    await this.ask('publish', bundle, '--to', expert);
    return bundle;
  }

  /** A path in a folder of its own, where nothing is yet. */
  path(name: string): string {
    this.#files += 1;
    const folder = join(this.folder, `files-${this.#files}`);
    mkdirSync(folder);
    return join(folder, name);
  }

  async open(): Promise<void> {
    const settings = {
      dataFolder: this.#data,
      dataFolderAssumed: false,
      databaseUrl: null,
      hubName: 'Hub',
      keepsDrafts: true,
    };
    const platform = { ...nodePlatform, now: () => new Date(Date.now() + this.ahead) };
    this.#context = await openContext(settings, platform);
    this.#server = await buildServer(this.#context, { log: null, trustProxy: false });
    this.url = await this.#server.listen({ port: 0, host: '127.0.0.1' });
  }
}

/** A task as it is imported: its pictures are named by their files. */
function withFiles(task: Task) {
  const images = task.material.images.map(({ id, title, alt, caption, sha256 }) => ({
    id,
    title,
    alt,
    caption,
    file: `${sha256}.png`,
  }));
  return { ...task, material: { ...task.material, images } };
}
