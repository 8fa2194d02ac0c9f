import { useEffect } from 'react';
import { useShortcut } from '../../shortcuts/use-shortcut';
import { toggleFullScreen } from '../../stores/full-screen';
import { useNavigation } from '../../stores/navigation-store';
import { useSettings } from '../../stores/settings-store';
import { useSync } from '../../stores/sync-store';
import { followZoomMenu, zoom } from '../../stores/zoom';
import { useIsCalm } from './motion';
import { useTheme } from './theme';

/** What can be done on every screen, by keys and in the palette. */
export function useAppShortcuts(): void {
  const go = useNavigation((state) => state.go);
  const back = useNavigation((state) => state.back);
  const isAside = useNavigation(({ place }) => place.screen === 'sync' || place.screen === 'settings');
  const change = useSettings((state) => state.change);
  const motion = useSettings((state) => state.settings.motion);
  const syncNow = useSync((state) => state.syncNow);
  const theme = useTheme();
  const isCalm = useIsCalm();
  useShortcut('go-tasks', () => void go({ screen: 'dashboard' }));
  useShortcut('go-sync', () => void go({ screen: 'sync' }));
  useShortcut('go-settings', () => void go({ screen: 'settings' }));
  useShortcut('go-back', isAside ? () => void back() : null);
  useShortcut('sync-now', () => void syncNow());
  useShortcut('toggle-theme', () => void change({ theme: theme === 'dark' ? 'light' : 'dark' }));
  useShortcut('zoom-in', () => zoom('in'));
  useShortcut('zoom-out', () => zoom('out'));
  useShortcut('zoom-reset', () => zoom('reset'));
  useShortcut(
    'reduce-motion',
    () => void change({ motion: motion === 'reduced' ? 'system' : 'reduced' }),
    isCalm,
  );
  useShortcut('full-screen', toggleFullScreen);
  useEffect(followZoomMenu, []);
}
