import { startTransition, useEffect, useState } from 'react';
import type { Answers } from '#shared/domain/draft';
import { useDraft } from '../../../stores/draft-store';

/**
 * The answers at hand, for what may be drawn a moment later: with a version that is brought back, and with each save, the
 * text itself comes first, and what compares it is drawn a few milliseconds at a time.
 */
export function useAnswersSoon(): Answers {
  const [answers, setAnswers] = useState(() => useDraft.getState().answers);
  useEffect(() => {
    const follow = (): void => startTransition(() => setAnswers(useDraft.getState().answers));
    follow();
    return useDraft.subscribe((draft, before) => {
      if (draft.answers !== before.answers) {
        follow();
      }
    });
  }, []);
  return answers;
}
