import { createHmac } from 'node:crypto';
import type { ExpertId } from '#shared/lib/ids';
import type { Platform } from '../platform/platform';
import type { Store } from '../store/store';
import type { HubRow } from '../store/tables';
import { generateKeyPair, keyIdOf, openSigningKey, type SigningKey } from './signing-key';

/** What this hub is: the same for all replicas on one database, and for as long as the database lives. */
export interface HubIdentity {
  readonly id: string;
  readonly key: SigningKey;
  /** What exports call an expert: 32 hexadecimal digits that say nothing about who it is. */
  pseudonym(expert: ExpertId): string;
}

/** Reads the hub's identity, or makes it when the database is new. Replicas that start together agree on one. */
export async function loadHubIdentity(store: Store, platform: Platform): Promise<HubIdentity> {
  const row = (await readRow(store)) ?? (await makeRow(store, platform));
  const secret = Buffer.from(row.pseudonym_secret, 'base64');
  return {
    id: row.id,
    key: openSigningKey({ publicKey: row.public_key, privateKey: row.private_key }),
    pseudonym: (expert) => createHmac('sha256', secret).update(expert).digest('hex').slice(0, 32),
  };
}

function readRow(store: Store): Promise<HubRow | undefined> {
  return store.read.selectFrom('hub').selectAll().where('singleton', '=', 1).executeTakeFirst();
}

async function makeRow(store: Store, platform: Platform): Promise<HubRow> {
  const pair = generateKeyPair();
  const row: HubRow = {
    singleton: 1,
    id: platform.uuid(),
    key_id: keyIdOf(pair.publicKey),
    public_key: pair.publicKey,
    private_key: pair.privateKey,
    pseudonym_secret: platform.randomBytes(32).toString('base64'),
    created_at: platform.now(),
  };
  await store.write((database) =>
    database
      .insertInto('hub')
      .values(row)
      .onConflict((conflict) => conflict.column('singleton').doNothing())
      .execute(),
  );
  const stored = await readRow(store);
  if (stored === undefined) {
    throw new Error('the hub has no identity although it was just written');
  }
  return stored;
}
