import { useEffect, useState } from 'react';
import { spellingSetting } from './spelling-store';
import { spelling } from './start-spelling';

const MOST = 6;

/** What an unknown word may have been meant to be, the likeliest first; null while it is looked for. */
export function useSuggestions(word: string): readonly string[] | null {
  const [suggestions, setSuggestions] = useState<readonly string[] | null>(word === '' ? [] : null);
  useEffect(() => {
    const { language } = spellingSetting.getState();
    if (word === '' || language === null) {
      return;
    }
    let isGone = false;
    const take = (words: readonly string[]): void => {
      if (!isGone) {
        setSuggestions(words.slice(0, MOST));
      }
    };
    spelling.suggest(language, word).then(take, () => take([]));
    return () => {
      isGone = true;
    };
  }, [word]);
  return suggestions;
}
