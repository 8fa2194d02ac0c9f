import type { Answers } from '#shared/domain/draft';
import { type Submission, submissionSchema } from '#shared/domain/submission';
import type { IpcFailure } from '#shared/ipc/failure';
import type { Sha256, SubmissionId, TaskId } from '#shared/lib/ids';
import { canonicalJson, type Json } from '#shared/lib/json-value';
import { failure, type Result, success } from '#shared/lib/result';
import { seededOrder } from '#shared/lib/seeded-order';
import { picturesIn } from '#shared/media/pictures-in';
import { LARGEST_SUBMISSION } from '#shared/protocol/limits';
import { answerOf, checkTask } from '#shared/steps/check-task';
import { stepKindOf } from '#shared/steps/registry';
import type { StoredAccount } from '../accounts/account-repository';
import { findAuthorships } from '../authorship/authorship-repository';
import { type DraftService, openDraft } from '../drafts/save-draft';
import type { MediaFolder } from '../media/media-folder';
import { findPicture } from '../media/picture-repository';
import { sha256 } from '../platform/sha256';
import { findTask, type StoredTask } from '../tasks/task-repository';
import { isSentElsewhere } from '../twins/sent-elsewhere';
import { enqueue } from './outbox-repository';

export interface FreezeService extends DraftService {
  readonly newSubmissionId: () => SubmissionId;
  readonly appVersion: string;
  readonly media: MediaFolder;
}

export interface Frozen {
  readonly submission: SubmissionId;
  readonly sha256: Sha256;
}

/**
 * Turns the stored draft of a task into a submission: checks it, freezes its bytes and hash, and queues it, all in one
 * transaction and before anything is sent. From then on the task is read-only and the bytes never change.
 */
export function freezeSubmission(
  service: FreezeService,
  account: StoredAccount,
  id: TaskId,
  reason: string | null,
): Result<Frozen, IpcFailure> {
  const stored = findTask(service.database.read, account.id, id);
  const open = openDraft(service, account.id, id);
  if (stored === null || open === null) {
    return failure({ kind: 'not-found', detail: id });
  }
  if (stored.state === 'queued' || stored.state === 'submitted') {
    return failure({ kind: 'read-only', detail: stored.state });
  }
  if (isSentElsewhere(service.database.read, account.id, id)) {
    return failure({ kind: 'read-only', detail: 'submitted' });
  }
  const findings = checkTask(stored.task, open.draft.answers);
  const blocking = findings.filter((finding) => finding.severity === 'blocks').length;
  if (blocking > 0) {
    return failure({ kind: 'blocked', findings: blocking });
  }
  const untraced = findings.filter((finding) => finding.severity === 'needs-reason').length;
  const said = reason?.trim() ?? '';
  if (untraced > 0 && said === '') {
    return failure({ kind: 'reason-needed', findings: untraced });
  }
  const pictures = namedPictures(
    service,
    account,
    stored.task.steps.map((step) => answerOf(step, stored.task, open.draft.answers)),
  );
  const lost = pictures.filter((picture) => picture.isLost).length;
  if (lost > 0) {
    return failure({ kind: 'pictures-lost', pictures: lost });
  }
  const now = service.clock.now();
  const drawn = pictures.map((picture) => picture.sha256);
  const submission = compose(service, account, stored, open.draft, drawn, untraced > 0 ? said : null, now);
  const body = canonicalJson(submission);
  const bytes = Buffer.byteLength(body);
  if (bytes > LARGEST_SUBMISSION) {
    return failure({ kind: 'too-large', bytes, limit: LARGEST_SUBMISSION });
  }
  const item = { submission: submission.id, task: id, body, sha256: sha256(body) };
  service.database.write((database) => enqueue(database, account.id, item, now));
  return success({ submission: item.submission, sha256: item.sha256 });
}

/** The order in which an expert sees the responses of a task: drawn once from task and expert, the same ever after. */
export function responseOrderOf(
  account: StoredAccount,
  task: StoredTask['task'],
): Submission['responseOrder'] {
  const ids = task.material.responses.map((response) => response.id);
  return seededOrder(ids, `${account.id}/${task.id}`);
}

/** A picture that the answers name and this account kept, with whether it can still be sent. */
interface NamedPicture {
  readonly sha256: Sha256;
  readonly isLost: boolean;
}

/**
 * The pictures that the answers name and this account put into them. Named in the submission, so that nobody has to look
 * for them in texts again, and an address that somebody merely typed asks for no file. One that the hub has not got yet
 * is lost when its file is not on this computer any more.
 */
function namedPictures(service: FreezeService, account: StoredAccount, answers: Json): NamedPicture[] {
  return picturesIn(answers).flatMap((hash) => {
    const picture = findPicture(service.database.read, account.id, hash);
    return picture === null
      ? []
      : [{ sha256: hash, isLost: picture.sent_at === null && !service.media.holds(hash) }];
  });
}

function compose(
  service: FreezeService,
  account: StoredAccount,
  stored: StoredTask,
  draft: { readonly startedAt: number; readonly answers: Answers },
  pictures: Submission['pictures'],
  reason: string | null,
  now: number,
): Submission {
  const authorships = stored.project.authorship
    ? findAuthorships(service.database.read, account.id, stored.task.id)
    : {};
  const steps = stored.task.steps.map((step) => ({
    id: step.id,
    kind: step.kind,
    version: stepKindOf(step).version,
    answer: answerOf(step, stored.task, draft.answers),
    authorship: authorships[step.id] ?? null,
  }));
  return submissionSchema.parse({
    format: 1,
    id: service.newSubmissionId(),
    task: stored.task.id,
    bundle: stored.bundle,
    project: stored.project.id,
    expert: account.expert,
    startedAt: new Date(draft.startedAt).toISOString(),
    submittedAt: new Date(now).toISOString(),
    responseOrder: responseOrderOf(account, stored.task),
    steps,
    pictures,
    reason,
    app: { name: 'goldsmith', version: service.appVersion },
  });
}
