import { useEffect, useMemo } from 'react';
import { useSettings } from '../../stores/settings-store';
import { currentPlatform } from '../../ui/key-names';
import { setChosenKeys } from '../../ui/keymap';
import { ALL_ACTIONS } from './all-actions';
import { type ReadKeys, readKeys } from './read-keys';

/** The keys that were chosen, as far as the settings make sense. */
export function useReadKeys(): ReadKeys {
  const written = useSettings((state) => state.settings.keys);
  return useMemo(() => readKeys(written, ALL_ACTIONS, currentPlatform()), [written]);
}

/** Lets the chosen keys work, and be shown, everywhere. */
export function useAppliedKeys(): void {
  const { chosen } = useReadKeys();
  useEffect(() => setChosenKeys(chosen), [chosen]);
}
