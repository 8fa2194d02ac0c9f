import type { StepId } from '#shared/lib/ids';
import { useDraft } from '../../../stores/draft-store';
import { textAt, withText } from '../history/answer-texts';
import type { TextChange } from '../history/changed-parts';
import { type Passage, putBackPassage } from '../history/put-back-passage';
import { withBoth } from './with-both';

/**
 * Takes a passage of the other device over, in the place of what stands here or below it. `revision` is where the history
 * has the other side.
 */
export async function takePassage(
  step: StepId,
  change: TextChange,
  passage: Passage,
  how: 'instead' | 'below',
  revision: number,
): Promise<void> {
  await useDraft.getState().flush();
  const answer = useDraft.getState().answers[step] ?? null;
  const now = textAt(answer, change.path);
  if (now === null) {
    return;
  }
  const before = how === 'instead' ? change.before : withBoth(passage, change.before, change.after);
  const wanted = how === 'instead' ? passage : { ...passage, before: { start: 0, end: before.length } };
  const { text } = putBackPassage(wanted, before, change.after, now);
  await useDraft.getState().restore(new Map([[step, withText(answer, change.path, text)]]), revision);
}
