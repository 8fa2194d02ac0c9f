import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { paintHighlights } from '../quoting/paint-highlights';
import { rangeOfOffsets, readRenderedText } from '../quoting/rendered-text';
import { scrollToRange } from '../quoting/reveal-range';
import { findInText } from './find-in-text';

export interface TextSearch {
  readonly count: number;
  /** From 0; −1 when there is none. */
  readonly current: number;
  readonly goTo: (step: 1 | -1) => void;
}

/** Finds a text in a rendered view, marks every match and brings the current one into sight. */
export function useTextSearch(root: RefObject<Element | null>, search: string, source: string): TextSearch {
  const ranges = useRef<readonly Range[]>([]);
  const [count, setCount] = useState(0);
  const [current, setCurrent] = useState(-1);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another source is another text to search, though not read here
  useEffect(() => {
    const element = root.current;
    if (element === null) {
      return;
    }
    const rendered = readRenderedText(element);
    ranges.current = findInText(rendered.text, search).flatMap(
      (place) => rangeOfOffsets(rendered, place.start, place.end) ?? [],
    );
    setCount(ranges.current.length);
    setCurrent(ranges.current.length === 0 ? -1 : 0);
    return paintHighlights('search', ranges.current);
  }, [root, search, source]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the ranges change with search and source
  useEffect(() => {
    const range = ranges.current[current];
    if (range === undefined || root.current === null) {
      return;
    }
    scrollToRange(root.current, range);
    return paintHighlights('search-current', [range]);
  }, [root, current, search, source]);

  const goTo = useCallback((step: 1 | -1) => {
    const all = ranges.current.length;
    setCurrent((last) => (all === 0 ? -1 : (last + step + all) % all));
  }, []);
  return { count, current, goTo };
}
