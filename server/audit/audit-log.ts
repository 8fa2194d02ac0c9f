import type { Sha256 } from '#shared/lib/ids';
import { canonicalJson } from '#shared/lib/json-value';
import { sha256 } from '../keys/hash';
import type { ReadableDatabase, WritableDatabase } from '../store/store';
import type { AuditRow } from '../store/tables';

/** What is written down. What was asked without being done is so only for signing in and for taken ids. */
export type AuditAction =
  | 'signed-in'
  | 'code-issued'
  | 'token-issued'
  | 'access-revoked'
  | 'bundle-made'
  | 'bundle-published'
  | 'bundle-withdrawn'
  | 'delivery-packed'
  | 'work-exported'
  | 'submission-taken'
  | 'picture-taken'
  | 'backup-made'
  | 'hub-restored'
  | 'audit-pruned';

/** One line: who did what to what, from where, and what came of it. Never what was written, nor a token or a code. */
export interface AuditEntry {
  /** An expert's id, `operator` for the command line, `nobody` for who did not get in. */
  readonly actor: string;
  readonly action: AuditAction;
  /** The id or hash of what it was done to; empty where there is none. */
  readonly subject: string;
  /** The address that it came from, or `command line`. */
  readonly origin: string;
  /** `done`, or why not, or how much. */
  readonly outcome: string;
}

/** The number and hash of the last line: whoever keeps them elsewhere notices when the log was written anew. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: Sha256 | '';
}

const mostCharacters = 300;

/**
 * Writes a line, in the transaction that does what it tells of. The row that says where the chain ends stays locked until
 * that transaction is over, so this comes last in it: who holds that lock waits for nobody.
 */
export async function recordAudit(database: WritableDatabase, at: Date, entry: AuditEntry): Promise<void> {
  const head = await database
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .where('singleton', '=', 1)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const line = {
    seq: head.seq + 1,
    at,
    actor: short(entry.actor),
    action: entry.action,
    subject: short(entry.subject),
    origin: short(entry.origin),
    outcome: short(entry.outcome),
    previous: head.hash,
  };
  const hash = hashOfLine(line);
  await database
    .insertInto('audit')
    .values({ ...line, hash })
    .execute();
  await database.updateTable('audit_head').set({ seq: line.seq, hash }).where('singleton', '=', 1).execute();
}

/** A line of the command line's. */
export function recordOperator(
  database: WritableDatabase,
  at: Date,
  action: AuditAction,
  subject: string,
  outcome = 'done',
): Promise<void> {
  return recordAudit(database, at, { actor: 'operator', action, subject, origin: 'command line', outcome });
}

/** The SHA-256 over a line as canonical JSON, the hash of the line before it included. */
export function hashOfLine({ at, ...line }: Omit<AuditRow, 'hash'>): Sha256 {
  return sha256(canonicalJson({ ...line, at: at.toISOString() }));
}

/** Where the log ends. */
export function auditHead(database: ReadableDatabase): Promise<AuditHead> {
  return database
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .where('singleton', '=', 1)
    .executeTakeFirstOrThrow();
}

/** The lines after a number, in order, in pages. */
export async function* auditLines(database: ReadableDatabase, after = 0): AsyncGenerator<AuditRow> {
  const page = 500;
  for (let last = after; ; ) {
    const rows = await database
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(page)
      .execute();
    yield* rows;
    last = rows.at(-1)?.seq ?? last;
    if (rows.length < page) {
      return;
    }
  }
}

function short(text: string): string {
  return text.slice(0, mostCharacters);
}
