import type { ExpertId, Sha256 } from '#shared/lib/ids';
import { parseJson } from '#shared/lib/json-text';
import { failure, type Result, success } from '#shared/lib/result';
import {
  type DraftStanding,
  type DraftVersion,
  draftVersionSchema,
  MOST_HEADS,
} from '#shared/protocol/drafts';
import { recordChange } from '../changes/changes';
import type { HubContext } from '../context';
import { type Refusal, refusal } from '../http/refusal';
import { sha256 } from '../keys/hash';
import type { ReadableDatabase, WritableDatabase } from '../store/store';
import { invalid } from '../submissions/read-submission';
import {
  type DraftKey,
  dropOld,
  headsAmong,
  insertVersion,
  knows,
  lockDraft,
  readStanding,
} from './draft-versions';

/** How a draft stands after a version of it came, and whether it came for the first time. */
export interface AcceptedVersion {
  readonly standing: DraftStanding;
  readonly isNew: boolean;
}

/**
 * Takes in a version of a draft:
 *
 *   its hash known ──► nothing changes
 *   its hash new ──► made on what was newest ──► it is the newest
 *                └─► made on anything else ──► it stands beside the others, until a version is made on all of them
 *
 * Nothing is ever written over. One transaction at a time for each draft, so that any number of equal or different
 * versions at once come out as if they had come one after the other.
 */
export async function acceptVersion(
  context: HubContext,
  expert: ExpertId,
  task: string,
  hash: Sha256,
  bytes: Uint8Array,
): Promise<Result<AcceptedVersion, Refusal>> {
  if (sha256(bytes) !== hash) {
    return failure(refusal('bad-request', 'These are not the bytes that the address names.', ['version']));
  }
  const read = readVersion(bytes);
  if (!read.ok) {
    return read;
  }
  const { version, text } = read.value;
  if (version.task !== task) {
    return failure(refusal('invalid', 'The task is not the one in the address.', ['task']));
  }
  const key = { expert_id: expert, task_id: version.task };
  if (!(await wasAssigned(context.store.read, key))) {
    return failure(refusal('forbidden', 'This task is not assigned to you.', ['task']));
  }
  const received = { hash, body: text, received_at: context.platform.now() };
  return context.store.write((database) => addVersion(database, key, received, version.parents));
}

/** Whether the task is, or once was, of a bundle that the expert was given. */
async function wasAssigned(database: ReadableDatabase, key: DraftKey): Promise<boolean> {
  const found = await database
    .selectFrom('assignments')
    .innerJoin('tasks', 'tasks.bundle', 'assignments.bundle')
    .select('tasks.task_id')
    .where('assignments.expert_id', '=', key.expert_id)
    .where('tasks.task_id', '=', key.task_id)
    .executeTakeFirst();
  return found !== undefined;
}

async function addVersion(
  database: WritableDatabase,
  key: DraftKey,
  received: { hash: Sha256; body: string; received_at: Date },
  parents: readonly Sha256[],
): Promise<Result<AcceptedVersion, Refusal>> {
  const draft = await lockDraft(database, key);
  if (await knows(database, key, received.hash)) {
    return success({ standing: await readStanding(database, key, received.hash), isNew: false });
  }
  const { heads } = await readStanding(database, key, null);
  if (heads.length - (await headsAmong(database, key, parents)) >= MOST_HEADS) {
    const message = `There are ${heads.length} versions of this draft side by side: merge some first.`;
    return failure(refusal('conflict', message, ['parents']));
  }
  const number = draft.versions + 1;
  await insertVersion(database, key, { ...received, number }, parents);
  const seq = await recordChange(database, { ...key, kind: 'draft', created_at: received.received_at });
  // Whoever has not heard of the former change hears of this one.
  await database
    .deleteFrom('changes')
    .where('expert_id', '=', key.expert_id)
    .where('seq', '=', draft.seq)
    .where('kind', '=', 'draft')
    .execute();
  await database
    .updateTable('drafts')
    .set({ versions: number, seq })
    .where('expert_id', '=', key.expert_id)
    .where('task_id', '=', key.task_id)
    .execute();
  await dropOld(database, key, number);
  return success({ standing: await readStanding(database, key, received.hash), isNew: true });
}

function readVersion(bytes: Uint8Array): Result<{ version: DraftVersion; text: string }, Refusal> {
  const text = decode(bytes);
  const json = text === null ? null : parseJson(text);
  if (text === null || json === null || !json.ok) {
    const reason = json === null || json.ok ? 'is not UTF-8' : json.error;
    return failure(refusal('bad-request', `The body ${reason}.`));
  }
  const parsed = draftVersionSchema.safeParse(json.value);
  return parsed.success ? success({ version: parsed.data, text }) : failure(invalid(parsed.error, []));
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
