import { describeFailure } from '#shared/ipc/describe-failure';
import type { IpcFailure } from '#shared/ipc/failure';
import type { ExportedSubmissions } from '#shared/ipc/files';
import { countOf } from '#shared/lib/count';
import type { SubmissionId } from '#shared/lib/ids';
import { exportSubmissions } from '../../stores/files-store';
import { showToast, type ToastMessage } from '../../ui/toast';
import { toasts } from '../shell/toasts';

/** Lets the user put one submission, or (null) all that wait, into a file for the hub, and says where it is. */
export async function saveToFile(submission: SubmissionId | null): Promise<void> {
  const reply = await exportSubmissions(submission);
  if (!reply.ok) {
    showToast(toasts, { tone: 'bad', title: 'The file could not be written', detail: reasonOf(reply.error) });
  } else if (reply.value !== null) {
    showToast(toasts, describeExport(reply.value));
  }
}

/** What is said of a file that was written. One that needs a word at the hub, or others after it, is said until it is closed. */
export function describeExport({ file, submissions, left, isSealed }: ExportedSubmissions): ToastMessage {
  if (submissions === 0) {
    return left === 0
      ? { tone: 'info', title: 'Nothing waits any more', detail: 'No file was written.' }
      : {
          tone: 'bad',
          title: 'Nothing could be saved to a file',
          detail:
            'What was to be sent was damaged on this computer. With the next exchange its tasks are yours again.',
        };
  }
  const remarks = [
    ...(left > 0 ? [`${countOf(left, 'submission')} did not fit: save once more for the rest.`] : []),
    ...(isSealed
      ? []
      : ['As you are not signed in, it does not prove that you wrote it: tell whoever takes it to the hub.']),
  ];
  const title = `${countOf(submissions, 'submission')} saved to a file`;
  const needsReading = left > 0 || !isSealed;
  return {
    tone: needsReading ? 'info' : 'good',
    title,
    detail: [needsReading ? `${file}.` : file, ...remarks].join(' '),
    ...(needsReading ? { action: { label: 'Got it', onAct: () => undefined } } : {}),
  };
}

/** The place is another than the data folder, so what to do is another, too. */
function reasonOf(failure: IpcFailure): string {
  if (failure.kind !== 'storage') {
    return describeFailure(failure);
  }
  switch (failure.code) {
    case 'full':
      return 'There is no room at that place. Nothing was left there; choose another, or save fewer at a time.';
    case 'read-only':
      return 'Nothing may be written at that place. Choose another.';
    default:
      return 'That place could not be reached: was the stick pulled out? Your submissions are still here.';
  }
}
