import type { StepId } from '#shared/lib/ids';
import type { Json } from '#shared/lib/json-value';
import { useDraft } from '../../../stores/draft-store';
import { mergeJson } from '../../../stores/merge-json';

/**
 * Changes the answer of a step, on the screen or not, as its own controls do. Gives a way to take just this back; what is
 * done to the step in the meantime stays.
 */
export function changeStep(step: StepId, before: Json, after: Json): () => void {
  useDraft.getState().change(step, after, before);
  return () => {
    const { answers, change } = useDraft.getState();
    const now = answers[step] ?? null;
    const taken = mergeJson(after, before, now);
    if (taken !== now) {
      change(step, taken, now);
    }
  };
}
