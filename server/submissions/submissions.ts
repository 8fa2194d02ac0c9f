import type { Submission } from '#shared/domain/submission';
import type { Task } from '#shared/domain/task';
import type { ExpertId, SubmissionId } from '#shared/lib/ids';
import { failure, type Result, success } from '#shared/lib/result';
import { receiptSchema, type SignedReceipt } from '#shared/protocol/receipt';
import { parseTask } from '#shared/steps/parse-task';
import { type Refusal, refusal } from '../http/refusal';
import type { ReadableDatabase, WritableDatabase } from '../store/store';
import type { SubmissionRow } from '../store/tables';

/** The receipt that was given for a submission, exactly as it was signed; null when the hub does not hold it. */
export async function findReceipt(database: ReadableDatabase, id: string): Promise<SignedReceipt | null> {
  const row = await database
    .selectFrom('submissions')
    .select(['receipt', 'key_id', 'signature'])
    .where('id', '=', id as SubmissionId)
    .executeTakeFirst();
  return row === undefined ? null : signedReceipt(row);
}

/** The receipt of a stored submission as it goes over the wire. */
export function signedReceipt(row: Pick<SubmissionRow, 'receipt' | 'key_id' | 'signature'>): SignedReceipt {
  return {
    receipt: receiptSchema.parse(JSON.parse(row.receipt)),
    keyId: row.key_id,
    signature: row.signature,
  };
}

/**
 * Stores a submission with its receipt.
 * @returns false when there was one with this id already, which is left as it is
 */
export async function insertSubmission(database: WritableDatabase, row: SubmissionRow): Promise<boolean> {
  const inserted = await database
    .insertInto('submissions')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  return inserted.length > 0;
}

/**
 * The task that a submission is about. It must be in the bundle and project that the submission names, and the bundle
 * must be, or must once have been, assigned to the expert.
 */
export async function findTask(
  database: ReadableDatabase,
  expert: ExpertId,
  submission: Submission,
): Promise<Result<Task, Refusal>> {
  const assignment = await database
    .selectFrom('assignments')
    .innerJoin('bundles', 'bundles.hash', 'assignments.bundle')
    .select('bundles.project_id')
    .where('assignments.expert_id', '=', expert)
    .where('assignments.bundle', '=', submission.bundle)
    .executeTakeFirst();
  if (assignment === undefined) {
    return failure(refusal('invalid', 'This bundle is not assigned to you.', ['bundle']));
  }
  if (assignment.project_id !== submission.project) {
    return failure(refusal('invalid', 'The bundle belongs to another project.', ['project']));
  }
  const row = await database
    .selectFrom('tasks')
    .select('body')
    .where('bundle', '=', submission.bundle)
    .where('task_id', '=', submission.task)
    .executeTakeFirst();
  if (row === undefined) {
    return failure(refusal('invalid', 'The bundle has no such task.', ['task']));
  }
  return success(readStoredTask(row.body));
}

/** A task as the hub stored it. Throws when it cannot be read: it was parsed before it was stored. */
export function readStoredTask(body: string): Task {
  const parsed = parseTask(JSON.parse(body));
  if (!parsed.ok) {
    throw new Error(`a stored task does not parse: ${parsed.error.reason} at ${parsed.error.path.join('.')}`);
  }
  return parsed.value;
}
