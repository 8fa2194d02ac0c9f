import {
  areIntact,
  type ByteSource,
  type PlacedEntry,
  placeEntries,
  readHead,
} from '#shared/files/container';
import type { FileRefusal } from '#shared/files/refusal';
import {
  type SubmissionFile,
  submissionFileSchema,
  submissionSealSchema,
} from '#shared/files/submission-file';
import { parseJson } from '#shared/lib/json-text';
import { failure, type Result, success } from '#shared/lib/result';
import type { HubContext } from '../context';
import type { ExpertRow } from '../store/tables';
import { findWriter } from './find-writer';

/** A file of submissions of which every byte was verified. */
export interface VerifiedSubmissionFile {
  readonly expert: ExpertRow;
  readonly pictures: readonly PlacedEntry<SubmissionFile['pictures'][number]>[];
  readonly submissions: readonly PlacedEntry<SubmissionFile['submissions'][number]>[];
}

/**
 * Reads a file of submissions and verifies all of it before anything is taken in: limits, who wrote it, that it is for
 * this hub, its length, and the hash of every entry. Fails in words; rejects only when the file cannot be read.
 * @param vouched whom somebody at the hub says it is from; null to go by its seal
 */
export async function readSubmissionFile(
  context: HubContext,
  source: ByteSource,
  vouched: ExpertRow | null,
): Promise<Result<VerifiedSubmissionFile, string>> {
  const head = await readHead(source);
  if (!head.ok) {
    return failure(wordsFor(head.error));
  }
  const { manifest, seal, start } = head.value;
  const read = submissionFileSchema.safeParse(jsonOf(manifest));
  const sealed = submissionSealSchema.safeParse(jsonOf(seal));
  if (!read.success || !sealed.success) {
    return failure(wordsFor(isDelivery(manifest) ? 'other-way' : 'damaged'));
  }
  const { hub, expert: named, pictures, submissions } = read.data;
  if (hub !== context.identity.id) {
    return failure(wordsFor('other-hub'));
  }
  const writer = vouched === null ? await findWriter(context, sealed.data, manifest) : success(vouched);
  if (!writer.ok) {
    return writer;
  }
  if (writer.value.id !== named) {
    return failure(`it was written by somebody else than ${writer.value.name}`);
  }
  const drawn = placeEntries(start, pictures);
  const written = placeEntries(drawn.end, submissions);
  if (written.end !== source.size) {
    return failure(wordsFor('not-whole'));
  }
  if (!(await areIntact(source, [...drawn.entries, ...written.entries]))) {
    return failure(wordsFor('damaged'));
  }
  return success({ expert: writer.value, pictures: drawn.entries, submissions: written.entries });
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    const json = parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return json.ok ? json.value : undefined;
  } catch {
    return undefined;
  }
}

function isDelivery(manifest: Uint8Array): boolean {
  const json = jsonOf(manifest);
  return typeof json === 'object' && json !== null && 'kind' in json && json.kind === 'delivery';
}

/** For whoever runs the hub. */
function wordsFor(refusal: FileRefusal): string {
  switch (refusal) {
    case 'not-ours':
      return 'it is no file of Goldsmith’s, or its beginning is damaged';
    case 'newer':
      return 'it was written by a newer Goldsmith: update the hub';
    case 'too-large':
      return 'it is larger than any that the app writes';
    case 'not-whole':
      return 'it is not whole: copying it was cut off';
    case 'other-hub':
      return 'it is for another hub';
    case 'other-way':
      return 'it goes from a hub to an expert, who opens it in the app';
    default:
      return 'it was changed or damaged on its way';
  }
}
