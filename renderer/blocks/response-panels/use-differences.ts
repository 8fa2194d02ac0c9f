import { type RefObject, useEffect, useState } from 'react';
import type { TextRange } from '#shared/lib/text-anchor';
import { type Change, diffWords } from '#shared/lib/word-diff';
import { paintHighlights } from '../quoting/paint-highlights';
import { type RenderedText, rangeOfOffsets, readRenderedText } from '../quoting/rendered-text';

/**
 * Lights, in two panels, the words that the other one does not have; nothing while one of them is folded. Gives how
 * much they have in common, in per cent, or null while nothing is lit.
 */
export function useDifferences(
  frame: RefObject<HTMLElement | null>,
  pair: readonly [string, string] | null,
): number | null {
  const [inCommon, setInCommon] = useState<number | null>(null);
  const [left, right] = pair ?? [null, null];
  useEffect(() => {
    const element = frame.current;
    if (element === null || left === null || right === null) {
      return;
    }
    let clear = (): void => undefined;
    const light = (): void => {
      clear();
      const texts = [textOf(element, left), textOf(element, right)] as const;
      const lit = texts[0] === null || texts[1] === null ? null : lightDifferences(texts[0], texts[1]);
      clear = lit?.clear ?? (() => undefined);
      setInCommon(lit?.inCommon ?? null);
    };
    light();
    // Panels come and go, and code gets its colours late; what else changes around the texts does not matter.
    let request = 0;
    const observer = new MutationObserver((records) => {
      if (records.some(({ target }) => isAboutTexts(target))) {
        cancelAnimationFrame(request);
        request = requestAnimationFrame(light);
      }
    });
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      cancelAnimationFrame(request);
      observer.disconnect();
      clear();
      setInCommon(null);
    };
  }, [frame, left, right]);
  return inCommon;
}

/** How much of two texts is in both: 0 nothing, 100 all. By length, so that a long word counts for more than a comma. */
export function shareInCommon(changes: readonly Change[], lengths: readonly [number, number]): number {
  const kept = changes.reduce(
    (sum, { kind, before }) => sum + (kind === 'kept' ? before.end - before.start : 0),
    0,
  );
  const whole = lengths[0] + lengths[1];
  return whole === 0 ? 100 : Math.round((200 * kept) / whole);
}

function lightDifferences(
  left: RenderedText,
  right: RenderedText,
): { readonly clear: () => void; readonly inCommon: number } {
  const changes = diffWords(left.text, right.text);
  const ranges = changes.flatMap(({ kind, before, after }) => {
    const place =
      kind === 'removed' ? rangeOfWords(left, before) : kind === 'added' ? rangeOfWords(right, after) : null;
    return place === null ? [] : [place];
  });
  return {
    clear: paintHighlights('difference', ranges),
    inCommon: shareInCommon(changes, [left.text.length, right.text.length]),
  };
}

/** Without the white space around the words: blanks at the ends of lines would be lit far into the margin. */
function rangeOfWords(rendered: RenderedText, { start, end }: TextRange): Range | null {
  const words = rendered.text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = end - (words.length - words.trimEnd().length);
  return from < to ? rangeOfOffsets(rendered, from, to) : null;
}

function textOf(frame: Element, id: string): RenderedText | null {
  const view = frame.querySelector(`[data-panel-scroller="${CSS.escape(id)}"] [data-markdown-view]`);
  return view === null ? null : readRenderedText(view);
}

function isAboutTexts(target: Node): boolean {
  return (
    target instanceof Element &&
    (target.closest('[data-markdown-view]') !== null ||
      target.querySelector('[data-panel-scroller]') !== null)
  );
}
