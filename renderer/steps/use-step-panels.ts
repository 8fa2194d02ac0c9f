import { useMemo, useState } from 'react';
import { MIN_COLUMN, type PanelLayout } from '../blocks/response-panels/panel-layout';
import type { ScrollTops } from '../blocks/response-panels/response-panel';
import type { NamedResponse, ScrollMemory, Stage } from './step-component';

/** Places by letter, as those outlive a task's ids and stay short. */
export function useScrollTops(memory: ScrollMemory, responses: readonly NamedResponse[]): ScrollTops {
  return useMemo(() => {
    const area = (id: string): string =>
      `response:${responses.find((response) => response.id === id)?.letter ?? ''}`;
    return { get: (id) => memory.top(area(id)), set: (id, top) => memory.remember(area(id), top) };
  }, [memory, responses]);
}

/**
 * Where only one column of text fits, panels below one another would each be a slit: one is shown at a time there, with
 * the others a click or a key away, until the reader asks for all.
 */
export function useBesidePanels(
  stage: Stage,
  room: number | null,
): readonly [PanelLayout, (layout: PanelLayout) => void] {
  const [wantsAll, setWantsAll] = useState(false);
  const { panels, responses, onPanels } = stage;
  const isTight = room !== null && room < 2 * MIN_COLUMN && responses.length > 1;
  if (!isTight || wantsAll || panels.expanded !== null) {
    return [panels, onPanels];
  }
  const change = (layout: PanelLayout): void => {
    setWantsAll(layout.expanded === null);
    onPanels(layout);
  };
  return [{ ...panels, expanded: responses[0]?.id ?? null }, change];
}
