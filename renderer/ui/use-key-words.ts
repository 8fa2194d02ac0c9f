import { currentPlatform, keySigns } from './key-names';
import { useFirstKeys } from './keymap';

/** The keys of an action in a sentence, 'Ctrl+F'; empty where it has none. */
export function useKeyWords(keys: string): string {
  const first = useFirstKeys(keys);
  const platform = currentPlatform();
  return first === undefined ? '' : keySigns(first, platform).join(platform === 'mac' ? '' : '+');
}
