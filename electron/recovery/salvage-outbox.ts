import { z } from 'zod';
import { sha256Schema, taskIdSchema } from '#shared/lib/ids';
import type { WritableDatabase } from '../database/port';
import { sha256 } from '../platform/sha256';
import { setTaskState } from '../tasks/task-repository';
import { type FoundTables, insertFound } from './insert-found';

const itemSchema = z.object({
  account: z.string(),
  submission: z.string(),
  task: taskIdSchema,
  body: z.string(),
  sha256: sha256Schema,
  state: z.enum(['waiting', 'refused', 'sent']),
  queued_at: z.int(),
  sent_at: z.int().nullable(),
  receipt: z.string().nullable(),
});

/** Where each state of a submission leaves its task. */
const STATES = { waiting: 'queued', refused: 'draft', sent: 'submitted' } as const;

/**
 * Takes over submissions whose bytes are still what their hash says, and what became of those that the snapshot has as
 * waiting. One that was sent already and is sent again is known to the hub: it answers with the same receipt.
 */
export function salvageOutbox(source: FoundTables, database: WritableDatabase): void {
  for (const found of source('outbox')) {
    const item = itemSchema.safeParse(found).data;
    if (item === undefined || sha256(item.body) !== item.sha256) {
      continue;
    }
    const { number: _number, ...columns } = found;
    const isNew = insertFound(database, 'outbox', columns);
    const { changes } = isNew
      ? { changes: 1 }
      : database.run(
          `UPDATE outbox SET state = ?, sent_at = ?, receipt = ? WHERE submission = ? AND sha256 = ? AND state = 'waiting'
             AND ? <> 'waiting'`,
          item.state,
          item.sent_at,
          item.receipt,
          item.submission,
          item.sha256,
          item.state,
        );
    if (changes > 0) {
      setTaskState(database, item.account, item.task, STATES[item.state], item.sent_at ?? item.queued_at);
    }
  }
}
