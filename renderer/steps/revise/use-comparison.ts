import { useEffect, useState } from 'react';
import { type Comparison, compareTexts } from '#shared/steps/revise/changes';

/** Longer texts than this are compared when nothing else is to do, in UTF-16 code units. */
const COMPARED_AT_ONCE = 20_000;

/** How the revision differs from the draft, as of the last save. Comparing long texts never holds up a key. */
export function useComparison(draft: string, revision: string): Comparison {
  const [comparison, setComparison] = useState(() => compareTexts(draft, revision));
  useEffect(() => {
    const compare = (): void => setComparison(compareTexts(draft, revision));
    if (draft.length + revision.length <= COMPARED_AT_ONCE) {
      compare();
      return;
    }
    const request = requestIdleCallback(compare, { timeout: 2_000 });
    return () => cancelIdleCallback(request);
  }, [draft, revision]);
  return comparison;
}
