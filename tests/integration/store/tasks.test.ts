import { describe, expect, it } from 'vitest';
import type { TaskQuery } from '#shared/ipc/tasks';
import { type TaskId, taskIdSchema } from '#shared/lib/ids';
import type { Database } from '../../../electron/database/port';
import { listTasks } from '../../../electron/tasks/list-tasks';
import { findTask, indexAnswers, setTaskState } from '../../../electron/tasks/task-repository';
import { emptyStore } from '../../support/empty-store';
import { ACCOUNT, takeIn } from '../../support/filled-store';
import { sixStepTask } from '../../support/sample-material';

const everything: TaskQuery = {
  text: '',
  states: [],
  domains: [],
  projects: [],
  sort: 'title',
  offset: 0,
  limit: 200,
};

function found(database: Database, query: Partial<TaskQuery>): TaskId[] {
  return listTasks(database.read, ACCOUNT, { ...everything, ...query }).rows.map((row) => row.id);
}

function threeTasks() {
  const law = { ...sixStepTask(2), domain: 'law', title: 'Liability cap: “three months” of fees' };
  const terms = { ...sixStepTask(3).terms, deadline: '2026-12-01T17:00:00Z', minutes: 5 };
  return [sixStepTask(1), law, { ...sixStepTask(3), title: 'Zoë’s café ledger', terms }];
}

describe('the list of tasks', () => {
  it('is searched by words of title, prompt and project, the last one while it is typed', () => {
    const database = emptyStore();
    takeIn(database, threeTasks());
    expect(found(database, { text: 'liabil' })).toEqual(['task-2']);
    expect(found(database, { text: 'eGFR of 2' })).toHaveLength(3);
    expect(found(database, { text: 'cafe zoe' })).toEqual(['task-3']);
    expect(found(database, { text: 'ward cap' })).toEqual(['task-2']);
    expect(found(database, { text: 'nowhere' })).toEqual([]);
  });

  it('takes nothing that is typed for query syntax', () => {
    const database = emptyStore();
    takeIn(database, threeTasks());
    for (const text of ['"', 'title:cap', 'NEAR(', 'a OR', '*', "'; DROP TABLE tasks; --", '()^-']) {
      expect(() => found(database, { text })).not.toThrow();
    }
    expect(found(database, { text: 'zebra OR cap' })).toEqual([]);
  });

  it('is filtered, sorted and cut into windows, and says how many there are of each', () => {
    const database = emptyStore();
    takeIn(database, threeTasks());
    database.write((write) => setTaskState(write, ACCOUNT, taskIdSchema.parse('task-2'), 'draft', 7));
    expect(found(database, { domains: ['law'] })).toEqual(['task-2']);
    expect(found(database, { states: ['draft'] })).toEqual(['task-2']);
    expect(found(database, { sort: 'suggested' })).toEqual(['task-2', 'task-3', 'task-1']);
    expect(found(database, { sort: 'minutes', limit: 1 })).toEqual(['task-3']);
    expect(found(database, { sort: 'title', offset: 2 })).toEqual(['task-3']);
    const list = listTasks(database.read, ACCOUNT, { ...everything, domains: ['law'] });
    expect(list).toMatchObject({ total: 1, all: 3 });
    expect(list.states).toEqual([
      { value: 'draft', label: 'Draft', tasks: 1 },
      { value: 'new', label: 'New', tasks: 2 },
    ]);
  });

  it('shows one account nothing of another', () => {
    const database = emptyStore();
    takeIn(database, threeTasks());
    expect(listTasks(database.read, 'hub/bob', everything)).toMatchObject({ rows: [], all: 0 });
  });

  it('finds a task by what the expert wrote in it', () => {
    const database = emptyStore();
    takeIn(database, threeTasks());
    const stored = findTask(database.read, ACCOUNT, taskIdSchema.parse('task-1'));
    if (stored === null) {
      throw new Error('task-1 is not there');
    }
    database.write((write) => indexAnswers(write, stored, { about: '', prompt: '', mine: 'andexanet alfa' }));
    expect(found(database, { text: 'andexan' })).toEqual(['task-1']);
  });
});

describe('a new version of a bundle', () => {
  it('replaces what is untouched and leaves what was begun as it was', () => {
    const database = emptyStore();
    takeIn(database, [sixStepTask(1), sixStepTask(2)]);
    database.write((write) => setTaskState(write, ACCOUNT, taskIdSchema.parse('task-1'), 'draft', 7));
    const next = [1, 2].map((number) => ({ ...sixStepTask(number), title: `Second edition ${number}` }));
    takeIn(database, next, 2);
    const titles = listTasks(database.read, ACCOUNT, everything).rows.map((row) => row.title);
    expect(titles).toEqual(['Anticoagulation in renal impairment 1', 'Second edition 2']);
    expect(found(database, { text: 'second edition' })).toEqual(['task-2']);
  });
});
