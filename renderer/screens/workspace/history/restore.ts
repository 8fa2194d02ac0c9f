import type { Answers } from '#shared/domain/draft';
import type { StepId } from '#shared/lib/ids';
import type { Json } from '#shared/lib/json-value';
import { useDraft } from '../../../stores/draft-store';
import type { ToastMessage } from '../../../ui/toast';
import { toasts } from '../../shell/toasts';
import { textAt, withText } from './answer-texts';
import type { TextChange } from './changed-parts';
import { type Passage, putBackPassage } from './put-back-passage';

/** Brings steps back as they were at a revision, and offers to take that back. */
export async function restoreSteps(
  past: Answers,
  steps: readonly StepId[],
  revision: number,
  version: string,
): Promise<void> {
  const wanted = new Map(steps.map((step) => [step, past[step] ?? null]));
  await restore(wanted, revision, `The version ${version} is back. What was there before is in the history.`);
}

/** Puts one passage of a text back where it stood, in the text as it is by now. */
export async function restorePassage(
  step: StepId,
  change: TextChange,
  passage: Passage,
  revision: number,
): Promise<void> {
  // What was typed until now counts.
  await useDraft.getState().flush();
  const answer = useDraft.getState().answers[step] ?? null;
  const now = textAt(answer, change.path);
  if (now === null) {
    say(
      {
        tone: 'info',
        title: 'Its place is gone',
        detail: 'What it stood in is no longer there. Copy the passage, or restore the whole step.',
      },
      8_000,
    );
    return;
  }
  const { text, at } = putBackPassage(passage, change.before, change.after, now);
  const detail =
    at === 'place'
      ? 'The passage is back in its place.'
      : 'Its place is gone, so it stands at the end of the text now.';
  await restore(new Map([[step, withText(answer, change.path, text)]]), revision, detail);
}

async function restore(wanted: ReadonlyMap<StepId, Json>, revision: number, detail: string): Promise<void> {
  const takeBack = await useDraft.getState().restore(wanted, revision);
  if (takeBack === null) {
    say({
      tone: 'bad',
      title: 'Not restored',
      detail: 'What is there could not be saved first, so nothing was changed.',
    });
    return;
  }
  const undo = (): void => {
    if (!takeBack()) {
      say(
        {
          tone: 'info',
          title: 'Changed since',
          detail: 'What was written since stays. The version before is in the history.',
        },
        8_000,
      );
    }
  };
  say({ tone: 'good', title: 'Restored', detail, action: { label: 'Undo', onAct: undo } }, 15_000);
}

let said: string | null = null;

/**
 * Says what became of the last restore, in place of what was said of the one before: whoever brings back one passage
 * after another sees the passages, not a pile of news.
 */
function say(message: ToastMessage, timeout?: number): void {
  if (said !== null) {
    toasts.close(said);
  }
  said = toasts.add(message, timeout === undefined ? {} : { timeout });
}
