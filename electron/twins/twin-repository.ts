import { z } from 'zod';
import { type Sha256, sha256Schema, type TaskId, taskIdSchema } from '#shared/lib/ids';
import type { ReadableDatabase, WritableDatabase } from '../database/port';
import { clearTrouble } from './copy-troubles';

const hashesSchema = z.array(sha256Schema);
const madeSchema = z.object({
  hash: sha256Schema,
  parents: hashesSchema,
  content: sha256Schema,
  revision: z.int(),
  savedAt: z.int(),
});
const pendingSchema = z.array(madeSchema);

/** A version that was sent, and of which the hub has not said yet that it has it. */
export type Pending = z.infer<typeof pendingSchema>[number];

/** What a draft has in common with the hub. */
export interface Twin {
  /** The versions that the draft was made on: what is sent next names them. */
  readonly parents: readonly Sha256[];
  /** The revision here that says what they say. */
  readonly revision: number;
  /** The hash of its answers; null when nothing here is what they say. */
  readonly content: Sha256 | null;
  /** The hub has said that all of the parents were gone on from, on another device. */
  readonly isCovered: boolean;
  readonly pending: readonly Pending[];
  /** The last version made here that the hub confirmed; null when none was. Should the hub lose it, it goes again. */
  readonly sent: Pending | null;
  /** The parents before the last version was taken over; null when that cannot be taken back. */
  readonly former: readonly Sha256[] | null;
  /** The change up to which this is known. */
  readonly seq: number;
}

export const NO_TWIN: Twin = {
  parents: [],
  revision: 0,
  content: null,
  isCovered: false,
  pending: [],
  sent: null,
  former: null,
  seq: 0,
};

const twinSchema = z
  .object({
    parents: z.string(),
    revision: z.int(),
    content: sha256Schema.nullable(),
    is_covered: z.int(),
    pending: z.string(),
    sent: z.string().nullable(),
    former: z.string().nullable(),
    seq: z.int(),
  })
  .transform(
    (row): Twin => ({
      parents: hashesSchema.parse(JSON.parse(row.parents)),
      revision: row.revision,
      content: row.content,
      isCovered: row.is_covered === 1,
      pending: pendingSchema.parse(JSON.parse(row.pending)),
      sent: row.sent === null ? null : madeSchema.parse(JSON.parse(row.sent)),
      former: row.former === null ? null : hashesSchema.parse(JSON.parse(row.former)),
      seq: row.seq,
    }),
  );

export function findTwin(database: ReadableDatabase, account: string, task: TaskId): Twin {
  const found = database.get(
    `SELECT parents, revision, content, is_covered, pending, sent, former, seq FROM draft_twins WHERE account = ? AND task = ?`,
    [account, task],
    twinSchema,
  );
  return found ?? NO_TWIN;
}

export function saveTwin(database: WritableDatabase, account: string, task: TaskId, twin: Twin): void {
  database.run(
    `INSERT OR REPLACE INTO draft_twins (account, task, parents, revision, content, is_covered, pending, sent, former, seq)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    account,
    task,
    JSON.stringify(twin.parents),
    twin.revision,
    twin.content,
    twin.isCovered ? 1 : 0,
    JSON.stringify(twin.pending),
    twin.sent === null ? null : JSON.stringify(twin.sent),
    twin.former === null ? null : JSON.stringify(twin.former),
    twin.seq,
  );
}

const taskRowSchema = z.object({ task: taskIdSchema });

/**
 * The drafts that are to be sent, and those of which the hub has something new. Both come from an index that holds nothing
 * else: with nothing to do it costs the same whatever is stored.
 */
export function draftsToExchange(database: ReadableDatabase, account: string): TaskId[] {
  return database
    .all(
      `SELECT found.task FROM (
         SELECT task FROM drafts WHERE account = ?1 AND backed <> revision
         UNION SELECT task FROM draft_news WHERE account = ?1
       ) AS found JOIN tasks ON tasks.account = ?1 AND tasks.id = found.task AND tasks.state IN ('new', 'draft')`,
      [account],
      taskRowSchema,
    )
    .map(({ task }) => task);
}

const backedSchema = z.object({ backed: z.int() });

/** The revision that need not be sent any more; 0 where all must. */
export function backedRevision(database: ReadableDatabase, account: string, task: TaskId): number {
  const sql = `SELECT backed FROM drafts WHERE account = ? AND task = ?`;
  return database.get(sql, [account, task], backedSchema)?.backed ?? 0;
}

/** From now on this revision need not be sent; what was in the way of former ones is not any more. */
export function setBacked(database: WritableDatabase, account: string, task: TaskId, revision: number): void {
  clearTrouble(database, account, task);
  database.run(`UPDATE drafts SET backed = ? WHERE account = ? AND task = ?`, revision, account, task);
}

/** The hub has something new of a draft, unless that is known here already. */
export function noteNews(database: WritableDatabase, account: string, task: TaskId, seq: number): void {
  if (findTwin(database, account, task).seq < seq) {
    database.run(
      `INSERT INTO draft_news (account, task, seq) VALUES (?, ?, ?)
       ON CONFLICT (account, task) DO UPDATE SET seq = max(seq, excluded.seq)`,
      account,
      task,
      seq,
    );
  }
}

/** What the hub has of any draft is not known any more: each is asked about in the next round. */
export function askForAllDrafts(database: WritableDatabase, account: string): void {
  database.run(`UPDATE draft_twins SET seq = 0 WHERE account = ?`, account);
  // Number 0: whatever the hub says of it answers that.
  database.run(
    `INSERT OR IGNORE INTO draft_news (account, task, seq) SELECT account, task, 0 FROM draft_twins WHERE account = ?`,
    account,
  );
}

/** Whether the hub may have lost what it had of a draft, and was not asked since. */
export function isInDoubt({ seq, parents }: Twin): boolean {
  return seq === 0 && parents.length > 0;
}

export function clearNews(database: WritableDatabase, account: string, task: TaskId, upTo: number): void {
  database.run(`DELETE FROM draft_news WHERE account = ? AND task = ? AND seq <= ?`, account, task, upTo);
}

/** This installation, as the hub is told. */
export function thisDevice(database: ReadableDatabase): string {
  const found = database.get(`SELECT id FROM this_device`, [], z.object({ id: z.string() }));
  if (found === null) {
    throw new Error('this installation has no id');
  }
  return found.id;
}
