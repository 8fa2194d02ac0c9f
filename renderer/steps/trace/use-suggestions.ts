import { useCallback, useMemo, useState } from 'react';
import { anchorAt, type TextAnchor } from '#shared/lib/text-anchor';
import type { TraceItem } from '#shared/steps/trace/trace-items';
import type { TraceSide } from '#shared/steps/trace/trace-kind';
import type { NamedResponse } from '../step-component';
import { type Passage, passagesOf, suggestPassage } from './suggest-passage';
import { isSettled, type TracedItem } from './trace-progress';

export type Suggestions = Readonly<Record<TraceSide, TextAnchor | null>>;

interface SuggestionsHandle {
  readonly suggestions: Suggestions;
  /** Takes the text of a side as it is rendered: anchors count in it. */
  readonly onText: (side: TraceSide, text: string) => void;
}

interface ReadText {
  readonly text: string;
  readonly passages: readonly Passage[];
}

const UNREAD: ReadText = { text: '', passages: [] };

/** For each side of an item that is not linked, the passage that most likely belongs to it. */
export function useSuggestions(
  current: TracedItem | null,
  responses: readonly NamedResponse[],
): SuggestionsHandle {
  const [texts, setTexts] = useState<Readonly<Record<TraceSide, ReadText>>>({
    justification: UNREAD,
    ideal: UNREAD,
  });
  const onText = useCallback((side: TraceSide, text: string) => {
    setTexts((before) =>
      before[side].text === text ? before : { ...before, [side]: { text, passages: passagesOf(text) } },
    );
  }, []);
  const suggestions = useMemo(() => {
    const suggest = (side: TraceSide): TextAnchor | null => {
      if (current === null || isSettled(current.states[side])) {
        return null;
      }
      const { text, passages } = texts[side];
      const passage = suggestPassage(passages, wordsOf(current.item), nameOf(current.item, side, responses));
      return passage === null ? null : anchorAt(text, passage.start, passage.end);
    };
    return { justification: suggest('justification'), ideal: suggest('ideal') };
  }, [current, responses, texts]);
  return { suggestions, onText };
}

function wordsOf(item: TraceItem): string {
  return item.about === 'criterion' ? item.text : `${item.text} ${item.note}`;
}

/** A weakness or a flag is named in the justification beside the response that has it. */
function nameOf(item: TraceItem, side: TraceSide, responses: readonly NamedResponse[]): string | null {
  const source = item.about === 'weakness' ? item.response : item.about === 'flag' ? item.source : null;
  return side === 'justification'
    ? (responses.find((response) => response.id === source)?.name ?? null)
    : null;
}
