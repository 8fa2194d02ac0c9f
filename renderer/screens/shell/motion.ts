import { useEffect, useSyncExternalStore } from 'react';
import { useSettings } from '../../stores/settings-store';

const systemIsCalm = window.matchMedia('(prefers-reduced-motion: reduce)');

function onSystemMotion(listener: () => void): () => void {
  systemIsCalm.addEventListener('change', listener);
  return () => systemIsCalm.removeEventListener('change', listener);
}

/** Whether nothing may move by itself: the system or the expert says so. */
export function useIsCalm(): boolean {
  const chosen = useSettings((state) => state.settings.motion);
  const system = useSyncExternalStore(onSystemMotion, () => systemIsCalm.matches);
  return system || chosen === 'reduced';
}

/** Says it to all styles (ui/tokens.css), and to code that moves things (ui/is-calm.ts). */
export function useAppliedMotion(): void {
  const isCalm = useIsCalm();
  useEffect(() => {
    document.documentElement.dataset['motion'] = isCalm ? 'reduced' : 'free';
  }, [isCalm]);
}
