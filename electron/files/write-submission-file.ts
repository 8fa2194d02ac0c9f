import { createHmac } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { headlineOf } from '#shared/files/container';
import { fileLimits } from '#shared/files/limits';
import { SEALED_AS, type SubmissionFile, type SubmissionSeal } from '#shared/files/submission-file';
import type { Sha256, SubmissionId } from '#shared/lib/ids';
import { canonicalJson } from '#shared/lib/json-value';
import { hubIdOf, type StoredAccount } from '../accounts/account-repository';
import type { Database } from '../database/port';
import type { MediaFolder } from '../media/media-folder';
import { itemAt, markExported, numbersToExport, type WaitingSubmission } from '../outbox/outbox-repository';
import { picturesOf } from '../outbox/send-pictures';
import type { Clock } from '../platform/clock';
import { syncFolder } from '../platform/durable-files';
import { sha256 } from '../platform/sha256';

export interface ExportContext {
  readonly database: Database;
  readonly media: MediaFolder;
  readonly clock: Clock;
  readonly account: StoredAccount;
  /** Null where there is none at hand: then the file proves nothing. */
  readonly token: string | null;
}

/** What a file holds, and how many submissions did not fit. */
export interface WrittenFile {
  readonly submissions: number;
  readonly left: number;
}

/** What goes into a file: the numbers of submissions in the outbox, and what its manifest says of them. */
interface Plan {
  readonly numbers: number[];
  readonly submissions: SubmissionFile['submissions'];
  readonly pictures: Map<Sha256, number>;
  bytes: number;
}

/** Room for the first line, the manifest and the seal. */
const HEAD = fileLimits.manifestBytes + fileLimits.sealBytes + 100;

/**
 * Writes submissions that wait to a file that a hub's `receive` takes, with their pictures, durably and whole or not at all.
 * They wait on: only a receipt ends that, and it is the same however the submission got there. Throws what the disk says.
 */
export async function writeSubmissionFile(
  context: ExportContext,
  submission: SubmissionId | null,
  path: string,
): Promise<WrittenFile> {
  const { database, account, clock } = context;
  const all = numbersToExport(database.read, account.id, submission);
  const plan = await planFile(context, all);
  if (plan.numbers.length > 0) {
    const unfinished = `${path}.unfinished`;
    try {
      await writeAll(context, plan, unfinished);
      await rename(unfinished, path);
      syncNames(dirname(path));
    } finally {
      await rm(unfinished, { force: true });
    }
    database.write((write) => markExported(write, plan.numbers, clock.now()));
  }
  return { submissions: plan.numbers.length, left: all.length - plan.numbers.length };
}

/** As many as fit, in their order. One whose bytes the disk changed is left out: sending it finds that, and says so. */
async function planFile(context: ExportContext, numbers: readonly number[]): Promise<Plan> {
  const plan: Plan = { numbers: [], submissions: [], pictures: new Map(), bytes: HEAD };
  for (const number of numbers) {
    const item = itemAt(context.database.read, number);
    if (item === null || sha256(item.body) !== item.sha256) {
      continue;
    }
    const pictures = await newPictures(context, item, plan.pictures);
    const bytes = Buffer.byteLength(item.body);
    const more = [...pictures.values()].reduce((sum, size) => sum + size, bytes);
    const isFull =
      plan.bytes + more > fileLimits.fileBytes ||
      plan.numbers.length >= fileLimits.submissions ||
      plan.pictures.size + pictures.size > fileLimits.pictures;
    if (isFull) {
      break;
    }
    plan.numbers.push(number);
    plan.submissions.push({ id: item.submission, sha256: item.sha256, bytes });
    for (const [hash, size] of pictures) {
      plan.pictures.set(hash, size);
    }
    plan.bytes += more;
  }
  return plan;
}

/**
 * The pictures of a submission that no other has brought yet. One that is gone from this computer, or is not what its name
 * says, is left out: the hub may hold it, and says so if it does not.
 */
async function newPictures(
  { media }: ExportContext,
  item: WaitingSubmission,
  known: ReadonlyMap<Sha256, number>,
): Promise<Map<Sha256, number>> {
  const found = new Map<Sha256, number>();
  for (const hash of picturesOf(item)) {
    const bytes = known.has(hash) ? null : await media.readWhole(hash);
    if (bytes !== null && sha256(bytes) === hash) {
      found.set(hash, bytes.byteLength);
    }
  }
  return found;
}

async function writeAll(context: ExportContext, plan: Plan, path: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(headOf(context, plan));
    for (const hash of plan.pictures.keys()) {
      await writeExactly(file, (await context.media.readWhole(hash)) ?? new Uint8Array(), hash);
    }
    for (const [index, number] of plan.numbers.entries()) {
      const body = itemAt(context.database.read, number)?.body ?? '';
      await writeExactly(file, Buffer.from(body), plan.submissions[index]?.sha256);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The manifest has named these bytes already. */
async function writeExactly(file: FileHandle, bytes: Uint8Array, hash: Sha256 | undefined): Promise<void> {
  if (sha256(bytes) !== hash) {
    throw new ChangedWhileWriting('what is to be sent changed while it was written');
  }
  await file.appendFile(bytes);
}

/** The disk lost or changed something between the plan of a file and its writing. */
class ChangedWhileWriting extends Error {
  override readonly name = 'ChangedWhileWriting';
}

/** Some sticks' file systems cannot sync a folder, and say so; the file itself is on the disk by then. */
function syncNames(folder: string): void {
  try {
    syncFolder(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code !== 'EINVAL' && code !== 'ENOTSUP') {
      throw error;
    }
  }
}

function headOf({ account, clock, token }: ExportContext, plan: Plan): Buffer {
  const manifest = Buffer.from(
    canonicalJson({
      kind: 'submissions',
      hub: hubIdOf(account),
      expert: account.expert,
      writtenAt: new Date(clock.now()).toISOString(),
      pictures: [...plan.pictures].map(([hash, bytes]) => ({ sha256: hash, bytes })),
      submissions: plan.submissions,
    } satisfies SubmissionFile),
  );
  const seal = Buffer.from(canonicalJson(sealOf(account, token, manifest)));
  return Buffer.concat([Buffer.from(headlineOf(manifest.length, seal.length)), manifest, seal]);
}

/** The hub keeps the SHA-256 of a token: that is the key, so that the hub can check the seal and the token stays here. */
function sealOf(account: StoredAccount, token: string | null, manifest: Uint8Array): SubmissionSeal {
  if (token === null) {
    return { algorithm: 'none' };
  }
  const key = Buffer.from(sha256(token), 'hex');
  const mac = createHmac('sha256', key).update(SEALED_AS).update(manifest).digest('base64');
  return { algorithm: 'hmac-sha256', expert: account.expert, mac };
}
