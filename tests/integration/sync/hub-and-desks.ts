import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Task } from '#shared/domain/task';
import { copyEmptyHub } from '../../support/hub-folder';
import { sixStepTask, testProject } from '../../support/sample-material';
import { TestHub } from '../../support/test-hub';
import { Desk } from './desk';

/** A real hub for all tests of a file, and a desk with an expert and a project of its own for each of them. */
export class HubAndDesks {
  readonly folder = mkdtempSync(join(tmpdir(), 'goldsmith-sync-'));
  readonly hub = new TestHub(join(this.folder, 'hub'), copyEmptyHub);
  #places = 0;

  constructor() {
    beforeAll(() => this.hub.start(), 60_000);
    afterAll(async () => {
      await this.hub.stop('SIGKILL');
      rmSync(this.folder, { recursive: true, force: true });
    });
  }

  /** A desk with an expert and a project of its own, three tasks in it; signed out. */
  async setUp() {
    this.#places += 1;
    const project = `Project ${this.#places}`;
    const expert = `Expert ${this.#places}`;
    const bundle = await this.importTasks(project, [sixStepTask(1), sixStepTask(2), sixStepTask(3)]);
    const { code } = await this.hub.ask<{ code: string }>('expert', 'add', expert);
    await this.publish(bundle, expert);
    const data = join(this.folder, `app-${this.#places}`);
    return { desk: new Desk(data), data, code, bundle, expert, project };
  }

  /** The same, signed in, with everything taken in. */
  async signedIn() {
    const place = await this.setUp();
    expect(await place.desk.accounts.signIn(this.hub.url, place.code)).toMatchObject({ ok: true });
    place.desk.sync.nudge();
    await place.desk.reach('idle');
    return place;
  }

  /** The next edition of a project. Gives its bundle's hash. */
  async importTasks(project: string, tasks: readonly Task[]): Promise<string> {
    const head = {
      project: { ...testProject(), id: project.toLowerCase().replace(' ', '-'), name: project },
    };
    const file = join(this.folder, `${project}.jsonl`);
    writeFileSync(file, [head, ...tasks].map((line) => `${JSON.stringify(line)}\n`).join(''));
    const words = ['import', file, '--format', 'goldsmith', '--project', project];
    return (await this.hub.ask<{ bundle: string }>(...words)).bundle;
  }

  async publish(bundle: string, expert: string): Promise<void> {
    expect(await this.hub.run('publish', bundle, '--to', expert)).toMatchObject({ status: 0 });
  }
}

/** The path that a request goes to. */
export function pathOf(input: Parameters<typeof globalThis.fetch>[0]): string {
  return new URL(input instanceof Request ? input.url : input).pathname;
}
