import { describe, expect, it } from 'vitest';
import type { Task } from '#shared/domain/task';
import { stepKinds } from '#shared/steps/registry';
import { announceBundle, refuseBundle, retryRefused } from '../../../electron/bundles/bundle-repository';
import { storeBundle } from '../../../electron/bundles/store-bundle';
import type { Database } from '../../../electron/database/port';
import { sha256 } from '../../../electron/platform/sha256';
import { listTasks } from '../../../electron/tasks/list-tasks';
import { findTask, setTaskState } from '../../../electron/tasks/task-repository';
import { emptyStore } from '../../support/empty-store';
import { ACCOUNT } from '../../support/filled-store';
import { sixStepTask, testProject } from '../../support/sample-material';

const NAMES = ['', 'Earlier', 'Later'];
const hashOf = (version: number) => sha256(`edition ${version}`);

function announce(database: Database, version: number): void {
  const bundle = {
    hash: hashOf(version),
    project: testProject().id,
    title: `Edition ${version}`,
    bytes: 1,
  };
  database.write((write) => announceBundle(write, ACCOUNT, bundle));
}

function edition(version: number, numbers: readonly number[]): Task[] {
  return numbers.map((number) => ({ ...sixStepTask(number), title: `${NAMES[version]}, ${number}` }));
}

function store(database: Database, version: number, tasks: readonly Task[], project = testProject()): void {
  const manifest = {
    format: 1 as const,
    project: project.id,
    title: project.name,
    version,
    createdAt: '2026-11-22T12:00:00Z',
    tasks: tasks.length,
    entries: [],
  };
  database.write((write) => storeBundle(write, ACCOUNT, hashOf(version), { manifest, project, tasks }));
}

function titles(database: Database, text = ''): string[] {
  const filter = { text, states: [], domains: [], projects: [], sort: 'title' as const };
  return listTasks(database.read, ACCOUNT, { ...filter, offset: 0, limit: 200 }).rows.map((row) => row.title);
}

describe('storing a bundle', () => {
  it('joins each task to its own text and its own words in the search', () => {
    const database = emptyStore();
    announce(database, 1);
    const words = ['', 'apixaban', 'verapamil', 'dabigatran'];
    const tasks = [1, 2, 3].map((number) => ({ ...sixStepTask(number), summary: words[number] ?? '' }));
    store(database, 1, tasks);
    for (const task of tasks) {
      expect(findTask(database.read, ACCOUNT, task.id)?.task).toEqual(task);
      expect(titles(database, task.summary)).toEqual([task.title]);
    }
  });

  it('relies on it that every kind of step makes plain JSON of its configuration', () => {
    for (const kind of Object.values(stepKinds)) {
      const config = kind.configSchema.parse(kind.sample().config);
      expect(JSON.parse(JSON.stringify(config)), kind.kind).toStrictEqual(config);
    }
  });

  it('never goes back: an earlier edition that is fetched again replaces nothing of a later one', () => {
    const database = emptyStore();
    announce(database, 1);
    database.write((write) => refuseBundle(write, ACCOUNT, hashOf(1), 'damaged on its way'));
    announce(database, 2);
    store(database, 2, edition(2, [1, 2]));
    database.write((write) => retryRefused(write, ACCOUNT));
    store(database, 1, edition(1, [1, 2, 3]));
    expect(titles(database)).toEqual(['Earlier, 3', 'Later, 1', 'Later, 2']);
    expect(titles(database, 'later')).toHaveLength(2);
  });

  it('never goes back: nor when the hub announces the earlier edition after the later one', () => {
    const database = emptyStore();
    announce(database, 2);
    store(database, 2, edition(2, [1, 2]));
    announce(database, 1);
    store(database, 1, edition(1, [1, 3]));
    expect(titles(database)).toEqual(['Earlier, 3', 'Later, 1', 'Later, 2']);
  });

  it('goes on: a later edition replaces what is untouched, and leaves what was begun', () => {
    const database = emptyStore();
    announce(database, 1);
    store(database, 1, edition(1, [1, 2]));
    const [begun] = edition(1, [1]);
    database.write((write) => setTaskState(write, ACCOUNT, begun!.id, 'draft', 7));
    announce(database, 2);
    store(database, 2, edition(2, [1, 2]));
    expect(titles(database)).toEqual(['Earlier, 1', 'Later, 2']);
  });
});
