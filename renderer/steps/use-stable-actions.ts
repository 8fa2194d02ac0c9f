import { useLayoutEffect, useMemo, useRef } from 'react';
import type { ResponseQuoteAction } from '../blocks/response-panels/response-panels';

/** The same actions for as long as they have the same names, doing what the newest do: a key beside them draws no text anew. */
export function useStableActions(actions: readonly ResponseQuoteAction[]): readonly ResponseQuoteAction[] {
  const latest = useRef(actions);
  useLayoutEffect(() => {
    latest.current = actions;
  });
  const names = actions.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names say whether there are others
  return useMemo(
    () =>
      actions.map((action) => {
        const now = (): ResponseQuoteAction => latest.current.find(({ id }) => id === action.id) ?? action;
        return {
          ...action,
          onAct: (anchor, text) => now().onAct(anchor, text),
          isOffered: (anchor, text) => now().isOffered?.(anchor, text) !== false,
        };
      }),
    [names],
  );
}
