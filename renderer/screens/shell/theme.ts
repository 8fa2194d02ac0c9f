import { useEffect, useSyncExternalStore } from 'react';
import { useSettings } from '../../stores/settings-store';

export type Theme = 'light' | 'dark';

const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)');

function systemTheme(): Theme {
  return systemIsDark.matches ? 'dark' : 'light';
}

function onSystemTheme(listener: () => void): () => void {
  systemIsDark.addEventListener('change', listener);
  return () => systemIsDark.removeEventListener('change', listener);
}

/** Before the settings are here. The main process makes the setting the page's "system" theme, so this is right already. */
export function applyFirstTheme(): void {
  document.documentElement.dataset['theme'] = systemTheme();
}

/** The theme on the screen. */
export function useTheme(): Theme {
  const chosen = useSettings((state) => state.settings.theme);
  const system = useSyncExternalStore(onSystemTheme, systemTheme);
  return chosen === 'system' ? system : chosen;
}

export function useAppliedTheme(): void {
  const theme = useTheme();
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
