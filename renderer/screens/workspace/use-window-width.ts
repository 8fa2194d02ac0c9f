import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

export function useWindowWidth(): number {
  return useSyncExternalStore(subscribe, () => window.innerWidth);
}

/** Whether the window is lower than this, in CSS pixels: a small one, or one that is zoomed. */
export function useIsLowerThan(height: number): boolean {
  return useSyncExternalStore(subscribe, () => window.innerHeight < height);
}
