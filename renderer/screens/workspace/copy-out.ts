import { describeFailure } from '#shared/ipc/describe-failure';
import type { IpcFailure } from '#shared/ipc/failure';
import { writeCopy } from '../../stores/copy-out';
import { useDraft } from '../../stores/draft-store';
import { showToast } from '../../ui/toast';
import { toasts } from '../shell/toasts';
import { answersAsMarkdown } from './answers-as-markdown';

/** Lets the user put what is on the screen, saved or not, into a file of their own, and says where it is. */
export async function copyOut(): Promise<void> {
  const { open, answersNow } = useDraft.getState();
  if (open === null) {
    return;
  }
  const { title, steps } = open.task;
  const reply = await writeCopy(title, answersAsMarkdown(title, steps, answersNow()));
  if (!reply.ok) {
    showToast(toasts, { tone: 'bad', title: 'The copy could not be written', detail: reasonOf(reply.error) });
  } else if (reply.value !== null) {
    showToast(toasts, { tone: 'good', title: 'A copy is written', detail: reply.value.file });
  }
}

/** The place is another than the data folder, so what to do is another, too. */
function reasonOf(failure: IpcFailure): string {
  if (failure.kind !== 'storage') {
    return describeFailure(failure);
  }
  switch (failure.code) {
    case 'full':
      return 'There is no room at that place. Choose another, such as a stick.';
    case 'read-only':
      return 'Nothing may be written at that place. Choose another.';
    default:
      return 'That place could not be reached. Choose another.';
  }
}
