import { z } from 'zod';
import { taskIdSchema } from '#shared/lib/ids';
import { DamagedFile } from '../database/damaged-file';
import type { Database, WritableDatabase } from '../database/port';
import type { StoreKey } from '../database/store-key';
import { setTaskState } from '../tasks/task-repository';
import { columnsOf, type FoundTables, insertFound } from './insert-found';
import { type SalvagedDraft, salvageDrafts } from './salvage-drafts';
import { salvageOutbox } from './salvage-outbox';
import { salvageTasks } from './salvage-tasks';

/** Of which each row stands for itself. */
const PLAIN = ['pictures', 'places', 'authorship'] as const;
/** Of which each row says something of a revision. */
const OF_REVISIONS = ['history_entries', 'checkpoints'] as const;

const ofRevisionSchema = z.object({ account: z.string(), task: taskIdSchema, revision: z.int() });

/**
 * Takes over from a copy of a damaged file whatever can be read, makes sense, and is not in a sound store already: all of
 * it, or nothing where that store fails. What the store has is never changed for something older.
 */
export function salvage(copy: string, key: StoreKey | null, database: Database): SalvagedDraft[] {
  const damaged = open(copy, key);
  if (damaged === null) {
    return [];
  }
  const source: FoundTables = (table) => damaged.rows(table, columnsOf(database.read, table));
  try {
    return database.write((write) => {
      salvageTasks(source, write);
      const drafts = salvageDrafts(source, write);
      const heads = new Map(drafts.map(({ account, task, revision }) => [`${account} ${task}`, revision]));
      for (const table of OF_REVISIONS) {
        for (const row of source(table)) {
          const of = ofRevisionSchema.safeParse(row).data;
          if (of !== undefined && of.revision <= (heads.get(`${of.account} ${of.task}`) ?? 0)) {
            insertFound(write, table, row);
          }
        }
      }
      for (const table of PLAIN) {
        for (const row of source(table)) {
          insertFound(write, table, row);
        }
      }
      for (const draft of drafts) {
        markDraft(write, draft);
      }
      salvageOutbox(source, write);
      return drafts;
    });
  } finally {
    damaged.close();
  }
}

function open(copy: string, key: StoreKey | null): DamagedFile | null {
  try {
    return new DamagedFile(copy, key);
  } catch {
    return null;
  }
}

/** A task that nobody had begun when the snapshot was taken is a draft now. */
function markDraft(database: WritableDatabase, { account, task }: SalvagedDraft): void {
  const schema = z.object({ state: z.string(), touched_at: z.int() });
  const found = database.get(
    `SELECT tasks.state, drafts.touched_at FROM tasks JOIN drafts ON drafts.account = tasks.account AND drafts.task = tasks.id
     WHERE tasks.account = ? AND tasks.id = ?`,
    [account, task],
    schema,
  );
  if (found?.state === 'new') {
    setTaskState(database, account, task, 'draft', found.touched_at);
  }
}
