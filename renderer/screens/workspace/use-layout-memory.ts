import { useMemo } from 'react';
import type { LayoutMemory } from '../../steps/step-component';
import { useSettings } from '../../stores/settings-store';

/** Sizes of areas, kept with the settings. They are read when an area appears, so changes need no new rendering. */
export function useLayoutMemory(): LayoutMemory {
  return useMemo(
    () => ({
      sizes: (name) => useSettings.getState().settings.layouts[name] ?? null,
      remember: (name, sizes) => {
        const { settings, change } = useSettings.getState();
        void change({ layouts: { ...settings.layouts, [name]: [...sizes] } });
      },
    }),
    [],
  );
}
