import { type Comparison, compareTexts } from '#shared/steps/revise/changes';
import { useCompared } from '../../blocks/diff-view/use-compared';
import workerAddress from './compare-worker?worker&url';

const COMPARER = { compare: compareTexts, workerAddress };

/**
 * How the revision differs from the draft, as of the last save; null until long texts were compared for the first time.
 * Comparing those happens in a worker, and never holds up a key.
 */
export function useComparison(draft: string, revision: string): Comparison | null {
  return useCompared({ before: draft, after: revision }, COMPARER).compared?.result ?? null;
}

/** What is shown until then: nothing is known to have changed, and no reason is taken to be without its change. */
export const NOT_COMPARED: Comparison = { changes: [], pieces: [], wordsBefore: 0, wordsAfter: 0, share: 0 };
