import { z } from 'zod';
import type { OutboxItem } from '#shared/ipc/sync';
import { type SubmissionId, sha256Schema, submissionIdSchema, taskIdSchema } from '#shared/lib/ids';
import type { SignedReceipt } from '#shared/protocol/receipt';
import type { ReadableDatabase, WritableDatabase } from '../database/port';
import { setTaskState } from '../tasks/task-repository';

const waitingSchema = z.object({
  number: z.int(),
  submission: submissionIdSchema,
  task: taskIdSchema,
  body: z.string(),
  sha256: sha256Schema,
});

/** A frozen submission that the hub has not confirmed yet. */
export type WaitingSubmission = z.infer<typeof waitingSchema>;

/** Puts a frozen submission into the outbox; it is sent as these very bytes, however often. */
export function enqueue(
  database: WritableDatabase,
  account: string,
  item: Omit<WaitingSubmission, 'number'>,
  queuedAt: number,
): void {
  database.run(
    `INSERT INTO outbox (account, submission, task, body, sha256, state, queued_at) VALUES (?, ?, ?, ?, ?, 'waiting', ?)`,
    account,
    item.submission,
    item.task,
    item.body,
    item.sha256,
    queuedAt,
  );
  setTaskState(database, account, item.task, 'queued', queuedAt);
}

/** The next submission to send after `number`, oldest first; null when there is none. */
export function nextWaiting(
  database: ReadableDatabase,
  account: string,
  number: number,
): WaitingSubmission | null {
  return database.get(
    `SELECT number, submission, task, body, sha256 FROM outbox
     WHERE account = ? AND state = 'waiting' AND number > ? ORDER BY number LIMIT 1`,
    [account, number],
    waitingSchema,
  );
}

/** A submission that the hub has not confirmed yet, by its id. */
export function findWaiting(
  database: ReadableDatabase,
  account: string,
  submission: SubmissionId,
): WaitingSubmission | null {
  return database.get(
    `SELECT number, submission, task, body, sha256 FROM outbox
     WHERE account = ? AND submission = ? AND state = 'waiting'`,
    [account, submission],
    waitingSchema,
  );
}

const countSchema = z.object({ waiting: z.int() });

/** How many submissions the hub has not confirmed yet. */
export function countWaiting(database: ReadableDatabase, account: string): number {
  const sql = `SELECT count(*) AS waiting FROM outbox WHERE account = ? AND state = 'waiting'`;
  return database.get(sql, [account], countSchema)?.waiting ?? 0;
}

/** Whether a submission was made on this computer. */
export function isOwnSubmission(
  database: ReadableDatabase,
  account: string,
  submission: SubmissionId,
): boolean {
  const sql = `SELECT count(*) AS waiting FROM outbox WHERE account = ? AND submission = ?`;
  return (database.get(sql, [account, submission], countSchema)?.waiting ?? 0) > 0;
}

/** Counts an attempt, and keeps what came of it as a sentence. */
export function noteAttempt(database: WritableDatabase, number: number, answer: string | null): void {
  database.run(
    `UPDATE outbox SET attempts = attempts + 1, answer = ? WHERE number = ? AND state = 'waiting'`,
    answer,
    number,
  );
}

/**
 * The hub holds it: its receipt was verified. The only way in which a submission counts as sent. One that was settled
 * meanwhile, by the wire or by a file, stays as it is.
 */
export function markSent(
  database: WritableDatabase,
  account: string,
  item: WaitingSubmission,
  receipt: SignedReceipt,
  sentAt: number,
): void {
  const { changes } = database.run(
    `UPDATE outbox SET state = 'sent', sent_at = ?, receipt = ?, answer = NULL, attempts = attempts + 1
     WHERE number = ? AND state = 'waiting'`,
    sentAt,
    JSON.stringify(receipt),
    item.number,
  );
  if (changes > 0) {
    setTaskState(database, account, item.task, 'submitted', sentAt);
  }
}

/**
 * The hub may have lost what it confirmed: all of it goes again, as the very bytes that were frozen, and by their ids the
 * hub knows what it still has. Nobody's answer changes by that.
 */
export function sendAllAgain(database: WritableDatabase, account: string): void {
  database.run(
    `UPDATE tasks SET state = 'queued' WHERE account = ? AND state = 'submitted'
       AND id IN (SELECT task FROM outbox WHERE outbox.account = tasks.account AND outbox.state = 'sent')`,
    account,
  );
  database.run(
    `UPDATE outbox SET state = 'waiting', answer = ? WHERE account = ? AND state = 'sent'`,
    RESTORED,
    account,
  );
}

const RESTORED = 'The hub was brought back from a backup and may have lost this. It is sent again.';

/** The hub will never take these bytes. The task goes back to the expert as a draft; the bytes stay. */
export function markRefused(
  database: WritableDatabase,
  account: string,
  item: WaitingSubmission,
  answer: string,
  at: number,
): void {
  const { changes } = database.run(
    `UPDATE outbox SET state = 'refused', answer = ?, attempts = attempts + 1 WHERE number = ? AND state = 'waiting'`,
    answer,
    item.number,
  );
  if (changes > 0) {
    setTaskState(database, account, item.task, 'draft', at);
  }
}

const itemSchema = z.object({
  submission: submissionIdSchema,
  task: taskIdSchema,
  title: z.string(),
  state: z.enum(['waiting', 'refused', 'sent']),
  attempts: z.int(),
  queued_at: z.int(),
  exported_at: z.int().nullable(),
  sent_at: z.int().nullable(),
  answer: z.string().nullable(),
  sha256: z.string(),
});

/** What is in the outbox, what is not sent yet first, then newest first; the sync screen shows it. At most 500. */
export function listOutbox(
  database: ReadableDatabase,
  account: string,
  sending: number | null,
): OutboxItem[] {
  return database
    .all(
      `SELECT outbox.number, submission, task, coalesce(tasks.title, task) AS title, outbox.state, attempts, queued_at,
         exported_at, sent_at, answer, sha256
       FROM outbox LEFT JOIN tasks ON tasks.account = outbox.account AND tasks.id = outbox.task
       WHERE outbox.account = ? ORDER BY outbox.state = 'sent', number DESC LIMIT 500`,
      [account],
      itemSchema.extend({ number: z.int() }),
    )
    .map((row) => ({
      submission: row.submission,
      task: row.task,
      title: row.title,
      state: row.number === sending ? 'sending' : row.state,
      attempts: row.attempts,
      queuedAt: row.queued_at,
      exportedAt: row.exported_at,
      sentAt: row.sent_at,
      answer: row.answer,
      sha256: row.sha256,
    }));
}

const waitingNumberSchema = z.object({ number: z.int() });

/**
 * The numbers of what is to be written to a file: one submission, or (null) all that wait, what no file has yet first.
 */
export function numbersToExport(
  database: ReadableDatabase,
  account: string,
  submission: SubmissionId | null,
): number[] {
  return database
    .all(
      `SELECT number FROM outbox WHERE account = ? AND state = 'waiting' AND (? IS NULL OR submission = ?)
       ORDER BY exported_at IS NOT NULL, number`,
      [account, submission, submission],
      waitingNumberSchema,
    )
    .map(({ number }) => number);
}

/** What is in the outbox under a number; its bytes stay there when it is settled. */
export function itemAt(database: ReadableDatabase, number: number): WaitingSubmission | null {
  return database.get(
    `SELECT number, submission, task, body, sha256 FROM outbox WHERE number = ?`,
    [number],
    waitingSchema,
  );
}

/** Notes that these were written to a file. They wait for the hub's receipt all the same. */
export function markExported(database: WritableDatabase, numbers: readonly number[], at: number): void {
  for (const number of numbers) {
    database.run(`UPDATE outbox SET exported_at = ? WHERE number = ?`, at, number);
  }
}
