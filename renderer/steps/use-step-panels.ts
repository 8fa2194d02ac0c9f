import { useCallback, useMemo, useState } from 'react';
import { type PanelLayout, panelRows } from '../blocks/response-panels/panel-layout';
import type { ScrollTops } from '../blocks/response-panels/response-panel';
import type { NamedText, ScrollMemory, Stage } from './step-component';
import { useSettled } from './use-settled';

/** Places by letter, as those outlive a task's ids and stay short. */
export function useScrollTops(memory: ScrollMemory, texts: readonly NamedText[]): ScrollTops {
  return useMemo(() => {
    const area = (id: string): string => `response:${texts.find((text) => text.id === id)?.letter ?? ''}`;
    return { get: (id) => memory.top(area(id)), set: (id, top) => memory.remember(area(id), top) };
  }, [memory, texts]);
}

/** As many responses as a task may have; of passages there may be more. */
const MOST_AT_ONCE = 8;

/** Setting a text takes longer than moving on: while the arrow keys run through a grid, the texts do not. Milliseconds. */
const HAND_RESTS = 150;

/** More rows of panels than this, and each would be a slit. */
const MOST_ROWS = 2;

/**
 * Where only one column of text fits, or many texts would make many rows, panels below one another would each be a slit:
 * one is shown at a time there, with the others a click or a key away, until the reader asks for all. It is the one that
 * is in hand, where the step says which that is.
 */
export function useBesidePanels(
  { panels, onPanels }: Pick<Stage, 'panels' | 'onPanels'>,
  texts: readonly NamedText[],
  room: number | null,
  inHand: string | null,
): readonly [PanelLayout, (layout: PanelLayout) => void] {
  const [wantsAll, setWantsAll] = useState(false);
  const wanted = useSettled(inHand, HAND_RESTS);
  const rows = room === null ? [] : panelRows(texts, room);
  const isTight =
    texts.length > MOST_AT_ONCE ||
    rows.length > MOST_ROWS ||
    (rows.length > 1 && rows.every((row) => row.length === 1));
  const isOneAtATime = isTight && !wantsAll && panels.expanded === null;
  const shown = isOneAtATime ? ((texts.find(({ id }) => id === wanted) ?? texts[0])?.id ?? null) : null;
  const layout = useMemo(() => (shown === null ? panels : { ...panels, expanded: shown }), [panels, shown]);
  const change = useCallback(
    (changed: PanelLayout): void => {
      if (isOneAtATime) {
        setWantsAll(changed.expanded === null);
      }
      onPanels(changed);
    },
    [isOneAtATime, onPanels],
  );
  return [layout, change];
}
