import { existsSync, readdirSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { type Sha256, sha256Schema, submissionIdSchema, taskIdSchema } from '#shared/lib/ids';
import { receiptText, signedReceiptSchema } from '#shared/protocol/receipt';
import { findAccount } from '../../../electron/accounts/account-repository';
import { findDraft } from '../../../electron/drafts/draft-repository';
import { isSignedBy } from '../../../electron/platform/ed25519';
import type { StoredAtHub } from './hub-orders';
import type { HubProcess } from './hub-process';
import type { Handed, Person, WireDesk } from './wire-desk';

const outboxSchema = z.object({
  submission: submissionIdSchema,
  account: z.string(),
  state: z.string(),
  sha256: sha256Schema,
  receipt: z.string().nullable(),
  answer: z.string().nullable(),
});
const bundleSchema = z.object({ hash: sha256Schema, state: z.string(), refusal: z.string().nullable() });

interface KnownBundle {
  readonly hash: Sha256;
  readonly name: string;
  readonly tasks: number;
}

/** What does not hold after a session has come to its end, in sentences. */
export async function checkWire(
  hub: HubProcess,
  desk: WireDesk,
  people: readonly Person[],
  bundles: readonly KnownBundle[],
): Promise<string[]> {
  const found: string[] = [];
  for (const person of people) {
    const stored = await hub.ask<StoredAtHub>({ kind: 'stored', expert: person.expert });
    const handed = desk.handed.filter((one) => one.person === person);
    found.push(...checkSubmissions(desk, handed, stored), ...checkFeed(desk, person, stored, bundles));
  }
  found.push(...checkDrafts(desk));
  const left = existsSync(desk.downloads) ? readdirSync(desk.downloads) : [];
  if (left.length > 0) {
    found.push(`of downloads ${left.join(', ')} is left`);
  }
  return found;
}

/** I4: each submission is at the hub once, as it was frozen, and the app holds the receipt for that. */
function checkSubmissions(desk: WireDesk, handed: readonly Handed[], stored: StoredAtHub): string[] {
  const found: string[] = [];
  const known = new Set(handed.map((one) => one.submission));
  for (const { id } of stored.submissions) {
    if (!known.has(id)) found.push(`the hub holds ${id}, which nobody handed in`);
  }
  for (const { person, submission, sha256 } of handed) {
    const rows = desk.database.read.all(
      'SELECT * FROM outbox WHERE submission = ?',
      [submission],
      outboxSchema,
    );
    const [row] = rows;
    const there = stored.submissions.filter(({ id }) => id === submission);
    if (rows.length !== 1 || row === undefined || row.account !== person.account) {
      found.push(`${submission} is ${rows.length} times in the outbox`);
    } else if (row.state !== 'sent') {
      found.push(`${submission} is ${row.state}: ${row.answer}`);
    } else if (
      there.length !== 1 ||
      there[0]?.sha256 !== sha256 ||
      there[0].said !== sha256 ||
      row.sha256 !== sha256
    ) {
      found.push(`${submission} was frozen as ${sha256}, and at the hub is ${JSON.stringify(there)}`);
    } else if (!isVouchedFor(desk, person, row)) {
      found.push(`${submission} is called sent by this receipt: ${row.receipt}`);
    }
  }
  return found;
}

function isVouchedFor(desk: WireDesk, person: Person, row: z.infer<typeof outboxSchema>): boolean {
  const account = findAccount(desk.database.read, person.account);
  const signed = signedReceiptSchema.safeParse(JSON.parse(row.receipt ?? 'null'));
  if (account === null || !signed.success) return false;
  const { receipt, signature } = signed.data;
  return (
    receipt.submission === row.submission &&
    receipt.sha256 === row.sha256 &&
    receipt.expert === person.expert &&
    isSignedBy(account, Buffer.from(receiptText(receipt)), signature)
  );
}

/** What the hub assigns is here, what it took back is not, and the app stands at the end of what the hub said. */
function checkFeed(
  desk: WireDesk,
  person: Person,
  stored: StoredAtHub,
  bundles: readonly KnownBundle[],
): string[] {
  const { read } = desk.database;
  const found: string[] = [];
  const cursor = findAccount(read, person.account)?.cursor;
  if (cursor !== stored.lastChange) {
    found.push(`the app has read up to ${cursor}, the hub has said ${stored.lastChange}`);
  }
  const here = read.all('SELECT * FROM bundles WHERE account = ?', [person.account], bundleSchema);
  const tasks = new Set(
    read
      .all('SELECT id FROM tasks WHERE account = ?', [person.account], z.object({ id: taskIdSchema }))
      .map(({ id }) => id as string),
  );
  const touched = new Set(
    desk.written.filter((one) => one.person === person).map(({ task }) => task as string),
  );
  for (const { hash, name, tasks: count } of bundles) {
    const bundle = here.find((one) => one.hash === hash);
    const isAssigned = stored.assigned.includes(hash);
    const wanted = isAssigned ? 'stored' : 'withdrawn';
    if (bundle?.state !== wanted && (isAssigned || bundle !== undefined)) {
      found.push(`${name} is ${bundle?.state} (${bundle?.refusal}) where it ought to be ${wanted}`);
    }
    for (let index = 1; index <= count; index += 1) {
      const task = `${name}-${index}`;
      const isWanted = isAssigned || touched.has(task);
      if (tasks.has(task) !== isWanted) {
        found.push(`${task} is ${isWanted ? 'gone' : 'still here'}`);
      }
    }
  }
  return found;
}

/** What was written is what it was. */
function checkDrafts(desk: WireDesk): string[] {
  return desk.written.flatMap(({ person, task, answers }) => {
    const draft = findDraft(desk.database.read, person.account, task);
    return isDeepStrictEqual(draft?.answers, answers) ? [] : [`the draft of ${task} is another`];
  });
}
