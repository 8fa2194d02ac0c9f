import { useEffect, useEffectEvent } from 'react';

/** Does something when the component goes for good: strict mode takes everything away once and puts it back at once. */
export function useEnd(act: () => void): void {
  const end = useEffectEvent(act);
  useEffect(() => {
    let isThere = false;
    queueMicrotask(() => {
      isThere = true;
    });
    return () => {
      if (isThere) {
        end();
      }
    };
  }, []);
}
