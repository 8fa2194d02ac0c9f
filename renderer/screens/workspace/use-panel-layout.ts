import { useCallback, useEffect, useState } from 'react';
import { type PanelLayout, USUAL_LAYOUT } from '../../blocks/response-panels/panel-layout';
import type { NamedResponse } from '../../steps/step-component';
import { useSettings } from '../../stores/settings-store';

// What was folded or shown alone stays so from step to step; with another task it starts anew.
let lastOf: { readonly ids: string; readonly layout: PanelLayout } | null = null;

/** How the response panels stand. Widths and scrolling together are kept with the settings, by number of responses. */
export function usePanelLayout(
  responses: readonly NamedResponse[],
): readonly [PanelLayout, (layout: PanelLayout) => void] {
  const name = `panels-${responses.length}`;
  const ids = responses.map((response) => response.id).join(' ');
  const [layout, setLayout] = useState<PanelLayout>(() => {
    const { layouts, scrollTogether } = useSettings.getState().settings;
    const kept = layouts[name];
    const sizes = Object.fromEntries(
      responses.flatMap(({ id }, index) => (kept?.[index] === undefined ? [] : [[id, kept[index]]])),
    );
    const last = lastOf?.ids === ids ? lastOf.layout : USUAL_LAYOUT;
    return { ...last, sizes, isScrollTogether: scrollTogether };
  });
  useEffect(() => {
    lastOf = { ids, layout };
  }, [ids, layout]);
  const { sizes: before } = layout;
  const change = useCallback(
    (next: PanelLayout): void => {
      setLayout(next);
      const { settings, change: changeSettings } = useSettings.getState();
      if (next.isScrollTogether !== settings.scrollTogether) {
        void changeSettings({ scrollTogether: next.isScrollTogether });
      }
      const sizes = responses.map(({ id }) => next.sizes[id]);
      if (next.sizes !== before && sizes.every((size) => size !== undefined)) {
        void changeSettings({ layouts: { ...settings.layouts, [name]: sizes } });
      }
    },
    [responses, before, name],
  );
  return [layout, change];
}
