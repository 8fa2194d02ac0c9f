import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { taskIdSchema } from '#shared/lib/ids';
import { findDraft } from '../../drafts/draft-repository';
import { readAnswersAt } from '../../drafts/landmarks';
import { findTimeline } from '../../drafts/timeline-repository';
import { openDatabase } from '../open-database';
import { initial } from './001-initial';

const task = taskIdSchema.parse('task-1');
const MINUTE = 60_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goldsmith-history-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A file as the version before wrote it: whole revisions among patches, the newest one not whole. */
function writeOldFile(file: string): void {
  const old = new Libsql(file);
  const run = (sql: string) => {
    old.exec(sql);
    return { changes: 0, inserted: 0 };
  };
  initial.up({ all: () => [], get: () => null, run });
  old.exec('PRAGMA user_version = 1');
  const revision = old.prepare(
    'INSERT INTO revisions (account, task, revision, step, patch, whole, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const splice = (at: number, insert: string) =>
    JSON.stringify([{ do: 'splice', path: ['markdown'], at, remove: 0, insert }]);
  revision.run('a', 'task-1', 1, null, null, '{"write":{"markdown":"one"}}', 1_000_000);
  revision.run('a', 'task-1', 2, 'write', splice(3, ' two'), null, 1_000_500);
  revision.run('a', 'task-1', 3, null, null, '{"write":{"markdown":"one two"}}', 1_000_000 + 5 * MINUTE);
  revision.run('a', 'task-1', 4, 'write', splice(7, ' three'), null, 1_000_000 + 40 * MINUTE);
  old
    .prepare(
      'INSERT INTO drafts (account, task, revision, patches, shapes, started_at, touched_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run('a', 'task-1', 4, 1, '{"write":1}', 1_000_000, 1_000_000 + 40 * MINUTE);
  old.close();
}

it('keeps drafts of the version before whole, with every revision, and gives them a timeline', () => {
  const file = join(folder, 'goldsmith.db');
  writeOldFile(file);
  const database = openDatabase(file);
  expect(findDraft(database.read, 'a', task)).toMatchObject({
    revision: 4,
    patches: 1,
    startedAt: 1_000_000,
    answers: { write: { markdown: 'one two three' } },
    entry: null,
    lastSitting: 2,
  });
  expect([1, 2, 3, 4].map((number) => readAnswersAt(database.read, 'a', task, number))).toEqual(
    ['one', 'one two', 'one two', 'one two three'].map((markdown) => ({ write: { markdown } })),
  );
  const { entries, sittings } = findTimeline(database.read, 'a', { task, before: null, limit: 200 });
  expect(entries).toMatchObject([
    { revision: 4, first: 4, sitting: 2, words: null, steps: ['write'] },
    { revision: 3, first: 3, sitting: 1, words: null, steps: [] },
    { revision: 2, first: 1, sitting: 1, words: null, steps: ['write'] },
  ]);
  expect(sittings).toMatchObject([{ number: 2 }, { number: 1, beganAt: 1_000_000 }]);
  database.close();
});
