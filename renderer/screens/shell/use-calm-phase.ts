import { useEffect, useState } from 'react';
import type { SyncStatus } from '#shared/ipc/sync';

/** An exchange that is over sooner than this is not worth a flicker, nor a word from a screen reader. */
const WORTH_SAYING = 400;

/** The phase of syncing, without the moments of "syncing" when there turns out to be nothing to do. */
export function useCalmPhase(status: SyncStatus): SyncStatus['phase'] {
  const { phase, download } = status;
  const [shown, setShown] = useState(phase);
  useEffect(() => {
    if (phase !== 'syncing' || download !== null) {
      setShown(phase);
      return;
    }
    const timer = setTimeout(() => setShown('syncing'), WORTH_SAYING);
    return () => clearTimeout(timer);
  }, [phase, download]);
  return shown;
}
