import type { TaskId } from '#shared/lib/ids';
import { useDraft } from '../../../stores/draft-store';
import { useHistory } from '../../../stores/history-store';
import { toasts } from '../../shell/toasts';
import { entryTime } from './timeline-words';

/** Keeps what is there now as a version with a name, without leaving the text; `onShow` opens the history. */
export async function nameVersion(task: TaskId, onShow: () => void): Promise<void> {
  const isSaved = await useDraft.getState().flush();
  const name = `Kept at ${entryTime({ endedAt: Date.now() })}`;
  const isNamed = isSaved && (await useHistory.getState().nameNewest(task, name));
  toasts.add(
    isNamed
      ? {
          tone: 'good',
          title: `Version “${name}”`,
          detail: 'What is there now can be found under this name.',
          action: { label: 'Show in the history', onAct: onShow },
        }
      : {
          tone: 'bad',
          title: 'No version was named',
          detail: 'Nothing has been saved yet, or it could not be.',
        },
    { timeout: 8_000 },
  );
}
