import { useEffect, useRef } from 'react';
import type { TextPlace } from '#shared/domain/text-source';
import { useReferences } from '../blocks/references/references';

/** The step takes passages that are quoted beside it, at its caret, for as long as `take` is there. */
export function useQuoteTaker(take: ((place: TextPlace, sourceName: string) => void) | null): void {
  const takeQuotes = useReferences()?.takeQuotes;
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  const takes = take !== null;
  useEffect(
    () => (takes ? takeQuotes?.((place, sourceName) => latest.current?.(place, sourceName)) : undefined),
    [takes, takeQuotes],
  );
}
