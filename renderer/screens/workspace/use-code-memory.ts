import { useMemo } from 'react';
import type { ProjectId } from '#shared/lib/ids';
import type { CodeMemory } from '../../steps/step-component';
import { useSettings } from '../../stores/settings-store';

/** Taxonomies whose favourites are kept; of more, those that were not used for the longest time are forgotten. */
const MOST_TAXONOMIES = 40;
const NONE = { favourites: [], recent: [] };

/** Favourite and recent codes of the project's taxonomies, kept with the settings. */
export function useCodeMemory(project: ProjectId): CodeMemory {
  const codes = useSettings((state) => state.settings.codes);
  return useMemo(
    () => ({
      of: (taxonomy) => codes[`${project}/${taxonomy}`] ?? NONE,
      remember: (taxonomy, change) => {
        const { settings, change: changeSettings } = useSettings.getState();
        const key = `${project}/${taxonomy}`;
        const kept = { ...NONE, ...settings.codes[key], ...change };
        const others = Object.entries(settings.codes).filter(([name]) => name !== key);
        const own = { favourites: [...kept.favourites], recent: [...kept.recent] };
        const latest = [...others.slice(1 - MOST_TAXONOMIES), [key, own] as const];
        void changeSettings({ codes: Object.fromEntries(latest) });
      },
    }),
    [codes, project],
  );
}
