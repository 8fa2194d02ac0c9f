import { type KeyboardEvent, type RefObject, useCallback, useRef, useState } from 'react';
import type { TextRange } from '#shared/lib/text-anchor';
import { type RenderedText, rangeOfOffsets, readRenderedText } from './rendered-text';
import { scrollerOf, scrollToRange } from './reveal-range';
import {
  moveChoice,
  rangesWithin,
  type SentenceChoice,
  type SentenceMove,
  sentenceRanges,
  wordRanges,
} from './sentences';
import { anchorFromSelection } from './text-anchors';

/** What the keys do: up and down go by sentences, to the sides by words. */
const MOVES: Record<string, { readonly move: SentenceMove; readonly unit: Unit }> = {
  ArrowDown: { move: 'next', unit: 'sentence' },
  ArrowUp: { move: 'previous', unit: 'sentence' },
  Home: { move: 'first', unit: 'sentence' },
  End: { move: 'last', unit: 'sentence' },
  ArrowRight: { move: 'next', unit: 'word' },
  ArrowLeft: { move: 'previous', unit: 'word' },
};

type Unit = 'sentence' | 'word';

interface OpenMode {
  readonly rendered: RenderedText;
  readonly ranges: Readonly<Record<Unit, readonly TextRange[]>>;
  unit: Unit;
  choice: SentenceChoice;
}

export interface SentenceMode {
  readonly isOn: boolean;
  /** For a live region: which sentence was reached, and what it says. */
  readonly announcement: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly leave: () => void;
}

/**
 * Selecting without a mouse: Enter chooses the first sentence in view; up and down go on by sentences, left and right go
 * into one by words, Shift extends.
 * What is chosen is a real selection, so all that works on one (quoting, copying, native Shift+arrow) works here too.
 */
export function useSentenceMode(root: RefObject<HTMLElement | null>): SentenceMode {
  const mode = useRef<OpenMode | null>(null);
  const [isOn, setOn] = useState(false);
  const [announcement, setAnnouncement] = useState('');

  const leave = useCallback(() => {
    mode.current = null;
    setOn(false);
    setAnnouncement('');
  }, []);

  const choose = (element: HTMLElement, open: OpenMode, choice: SentenceChoice): void => {
    open.choice = choice;
    const ranges = open.ranges[open.unit];
    const first = ranges[Math.min(choice.from, choice.to)];
    const last = ranges[Math.max(choice.from, choice.to)];
    const range = first && last && rangeOfOffsets(open.rendered, first.start, last.end);
    if (!range) {
      return;
    }
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    const reached = ranges[choice.to];
    const target = reached && rangeOfOffsets(open.rendered, reached.start, reached.end);
    if (target) {
      scrollToRange(element, target);
      const extent = choice.from === choice.to ? '' : `, ${Math.abs(choice.from - choice.to) + 1} chosen`;
      const words = open.rendered.text.slice(reached.start, reached.end);
      setAnnouncement(
        open.unit === 'word'
          ? `${words}${extent}`
          : `Sentence ${choice.to + 1} of ${ranges.length}${extent}. ${words}`,
      );
    }
  };

  const enter = (element: HTMLElement): void => {
    const rendered = readRenderedText(element);
    const sentences = sentenceRanges(rendered.text);
    if (sentences.length > 0) {
      const start = firstSentence(element, rendered, sentences);
      const open: OpenMode = {
        rendered,
        ranges: { sentence: sentences, word: wordRanges(rendered.text) },
        unit: 'sentence',
        choice: { from: start, to: start },
      };
      mode.current = open;
      setOn(true);
      choose(element, open, open.choice);
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const element = root.current;
    const open = mode.current;
    if (element === null || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const move = MOVES[event.key];
    if (open === null && event.key === 'Enter' && event.target === event.currentTarget) {
      event.preventDefault();
      enter(element);
    } else if (open !== null && move !== undefined) {
      event.preventDefault();
      choose(element, open, nextChoice(open, move, event.shiftKey));
    } else if (open !== null && event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      document.getSelection()?.removeAllRanges();
      leave();
    }
  };

  return { isOn, announcement, onKeyDown, leave };
}

/** Where a move leads. Going over to the other unit, the choice becomes that of the words, or sentences, it covers. */
function nextChoice(
  open: OpenMode,
  { move, unit }: { readonly move: SentenceMove; readonly unit: Unit },
  isExtending: boolean,
): SentenceChoice {
  const before = open.ranges[open.unit];
  const first = before[Math.min(open.choice.from, open.choice.to)];
  const last = before[Math.max(open.choice.from, open.choice.to)];
  const count = open.ranges[unit].length;
  const covered = first && last && rangesWithin(open.ranges[unit], { start: first.start, end: last.end });
  if (open.unit === unit || !covered) {
    return moveChoice(open.choice, move, isExtending, count);
  }
  open.unit = unit;
  if (unit === 'word' && !isExtending) {
    const at = move === 'next' ? covered.from : covered.to;
    return { from: at, to: at };
  }
  return moveChoice(covered, move, isExtending, count);
}

/** The sentence that is selected already, else the first one in view. */
function firstSentence(root: HTMLElement, rendered: RenderedText, sentences: readonly TextRange[]): number {
  const selected = anchorFromSelection(root, document.getSelection());
  if (selected !== null) {
    return Math.max(
      0,
      sentences.findIndex((sentence) => sentence.end > selected.start),
    );
  }
  const top = (scrollerOf(root) ?? root).getBoundingClientRect().top;
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    const range = sentence === undefined ? null : rangeOfOffsets(rendered, sentence.start, sentence.end);
    if (range !== null && range.getBoundingClientRect().bottom <= top + 4) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
