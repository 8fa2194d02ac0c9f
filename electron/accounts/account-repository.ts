import { z } from 'zod';
import { type ExpertId, expertIdSchema } from '#shared/lib/ids';
import type { Session } from '#shared/protocol/sign-in';
import type { ReadableDatabase, WritableDatabase } from '../database/port';

/** An expert at a hub. All work belongs to exactly one account. */
export interface StoredAccount {
  readonly id: string;
  readonly hubUrl: string;
  readonly hubName: string;
  readonly keyId: string;
  readonly publicKey: string;
  readonly expert: ExpertId;
  readonly name: string;
  /** The last change of the hub that was taken in. */
  readonly cursor: number;
  /** Milliseconds since the epoch of the last complete exchange with the hub. */
  readonly lastSync: number | null;
  /** Whether the hub keeps copies of drafts. */
  readonly keepsDrafts: boolean;
  /** Whether the expert wants that. */
  readonly sendsDrafts: boolean;
}

const rowSchema = z.object({
  id: z.string(),
  hub_url: z.string(),
  hub_name: z.string(),
  key_id: z.string(),
  public_key: z.string(),
  expert: expertIdSchema,
  name: z.string(),
  cursor: z.int(),
  last_sync: z.int().nullable(),
  keeps_drafts: z.int(),
  sends_drafts: z.int(),
});

/** The account of an expert at a hub: the same on every sign-in, wherever the hub moves to. */
export function accountIdOf(session: Session): string {
  return `${session.hub.id}/${session.expert.id}`;
}

/** The id of the hub that an account is at. */
export function hubIdOf(account: Pick<StoredAccount, 'id' | 'expert'>): string {
  return account.id.slice(0, -(account.expert.length + 1));
}

export function findAccount(database: ReadableDatabase, id: string): StoredAccount | null {
  const row = database.get(`SELECT * FROM accounts WHERE id = ?`, [id], rowSchema);
  return row === null ? null : toAccount(row);
}

/** The account that was last used with the hub at this address; for starting without a network. */
export function findAccountAt(database: ReadableDatabase, hubUrl: string): StoredAccount | null {
  const row = database.get(
    `SELECT * FROM accounts WHERE hub_url = ? ORDER BY last_sync DESC`,
    [hubUrl],
    rowSchema,
  );
  return row === null ? null : toAccount(row);
}

/**
 * Notes an account after a sign-in. The hub's key is pinned with the first sign-in: from then on only bundles and
 * receipts signed with it are believed. Returns false, changing nothing, when the hub now shows another key.
 */
export function saveAccount(database: WritableDatabase, hubUrl: string, session: Session): boolean {
  const id = accountIdOf(session);
  const known = findAccount(database, id);
  if (known !== null && known.publicKey !== session.hub.key.publicKey) {
    return false;
  }
  database.run(
    `INSERT INTO accounts (id, hub_url, hub_name, key_id, public_key, expert, name, role, keeps_drafts)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET hub_url = excluded.hub_url, hub_name = excluded.hub_name, name = excluded.name,
       role = excluded.role, keeps_drafts = excluded.keeps_drafts`,
    id,
    hubUrl,
    session.hub.name,
    session.hub.key.keyId,
    session.hub.key.publicKey,
    session.expert.id,
    session.expert.name,
    session.expert.role,
    session.hub.keepsDrafts ? 1 : 0,
  );
  return true;
}

export function saveCursor(database: WritableDatabase, id: string, cursor: number): void {
  database.run(`UPDATE accounts SET cursor = ? WHERE id = ?`, cursor, id);
}

export function saveLastSync(database: WritableDatabase, id: string, at: number): void {
  database.run(`UPDATE accounts SET last_sync = ? WHERE id = ?`, at, id);
}

/** The hub has said whether it keeps drafts. */
export function saveKeepsDrafts(database: WritableDatabase, id: string, keepsDrafts: boolean): void {
  database.run(`UPDATE accounts SET keeps_drafts = ? WHERE id = ?`, keepsDrafts ? 1 : 0, id);
}

/** The expert wants copies of drafts at the hub, or not any more. */
export function saveSendsDrafts(database: WritableDatabase, id: string, sendsDrafts: boolean): void {
  database.run(`UPDATE accounts SET sends_drafts = ? WHERE id = ?`, sendsDrafts ? 1 : 0, id);
}

function toAccount(row: z.infer<typeof rowSchema>): StoredAccount {
  return {
    id: row.id,
    hubUrl: row.hub_url,
    hubName: row.hub_name,
    keyId: row.key_id,
    publicKey: row.public_key,
    expert: row.expert,
    name: row.name,
    cursor: row.cursor,
    lastSync: row.last_sync,
    keepsDrafts: row.keeps_drafts === 1,
    sendsDrafts: row.sends_drafts === 1,
  };
}
