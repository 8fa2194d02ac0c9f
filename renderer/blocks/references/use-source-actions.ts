import { useMemo } from 'react';
import { sourceKey, type TextSource } from '#shared/domain/text-source';
import type { TextAnchor } from '#shared/lib/text-anchor';
import type { QuoteAction } from '../quoting/quote-bar';
import { useReferences } from './references';

const NOTHING: readonly never[] = [];

/** What may be done with a passage of one text that does not stand in a panel. */
export function useSourceActions(source: TextSource): readonly QuoteAction[] {
  const uses = useReferences()?.uses ?? NOTHING;
  const key = sourceKey(source);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says whether it is another source
  return useMemo(
    () =>
      uses.map(({ onAct, isOffered, ...use }) => ({
        ...use,
        onAct: (anchor: TextAnchor) => onAct({ source, anchor }),
        ...(isOffered === undefined
          ? {}
          : { isOffered: (anchor: TextAnchor) => isOffered({ source, anchor }) }),
      })),
    [uses, key],
  );
}
