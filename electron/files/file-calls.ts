import { FILE_ENDING } from '#shared/files/limits';
import { describeFileRefusal } from '#shared/files/refusal';
import type { IpcFailure } from '#shared/ipc/failure';
import type { ExportedSubmissions, OpenedFile } from '#shared/ipc/files';
import type { SubmissionId } from '#shared/lib/ids';
import { failure, type Result, success } from '#shared/lib/result';
import type { AccountService } from '../accounts/account-service';
import { fileFailure } from '../media/file-failure';
import { type DeliveryContext, takeDelivery } from './take-delivery';
import { type ExportContext, writeSubmissionFile } from './write-submission-file';

export interface FileServices extends DeliveryContext, Omit<ExportContext, 'account' | 'token'> {
  readonly accounts: AccountService;
  /** Lets the user choose a place for a file with this name. */
  readonly choosePlace: (name: string) => Promise<string | null>;
  /** Told after a file was taken in: what waits, what was refused, and the list of tasks may be another. */
  readonly onTaken: () => void;
}

/** Files are taken in one after the other: a double click that came twice, a second stick. */
export function fileTaker(services: FileServices): (path: string) => Promise<OpenedFile> {
  let last: Promise<unknown> = Promise.resolve();
  return (path) => {
    const taken = last.then(() => takeFileOf(services, path));
    last = taken.catch(() => undefined);
    return taken;
  };
}

async function takeFileOf(services: FileServices, path: string): Promise<OpenedFile> {
  const account = services.accounts.current();
  if (account === null) {
    return { kind: 'refused', reason: describeFileRefusal('not-signed-in') };
  }
  try {
    return await takeDelivery(services, account, path);
  } finally {
    // Also after a failure: some of it may have been taken in before.
    services.onTaken();
  }
}

/** Writes what waits to a file at a place that the user chooses; null when no place was chosen. */
export async function exportSubmissions(
  services: FileServices,
  submission: SubmissionId | null,
): Promise<Result<ExportedSubmissions | null, IpcFailure>> {
  const account = services.accounts.current();
  if (account === null) {
    return failure({ kind: 'not-signed-in', detail: 'nobody is signed in' });
  }
  const chosen = await services.choosePlace(nameAt(services.clock.now()));
  if (chosen === null) {
    return success(null);
  }
  const file = chosen.toLowerCase().endsWith(FILE_ENDING) ? chosen : `${chosen}${FILE_ENDING}`;
  const token = services.accounts.token();
  try {
    const { submissions, left } = await writeSubmissionFile(
      { ...services, account, token },
      submission,
      file,
    );
    return success({ file, submissions, left, isSealed: token !== null });
  } catch (error) {
    return failure(fileFailure(error));
  } finally {
    services.onTaken();
  }
}

/** The day and the minute are in it, so that one does not take another's place. */
function nameAt(now: number): string {
  const moment = new Date(now).toISOString().slice(0, 16).replace(/[T:]/gu, '-');
  return `submissions-${moment}${FILE_ENDING}`;
}
