import { type RefObject, useEffect, useState } from 'react';
import type { ProseDiff } from '#shared/lib/prose-diff/diff-entry';
import { diffLines } from '#shared/lib/prose-diff/prose-diff';
import type { TextRange } from '#shared/lib/text-anchor';
import { startWorker } from '../../ui/start-worker';
import { LatestWorker } from '../diff-view/latest-worker';
import type { TextPair } from '../diff-view/serve-comparisons';
import { paintHighlights } from '../quoting/paint-highlights';
import { type RenderedText, rangeOfOffsets, readRenderedText } from '../quoting/rendered-text';
import workerAddress from './lines-worker?worker&url';

/** What is known of two panels while their differences are lit. */
export interface LitDifferences {
  /** How much they have in common, in per cent. */
  readonly inCommon: number;
  /** How many passages both have, at different places. */
  readonly moved: number;
}

/** Texts up to this length together are compared at once, in UTF-16 code units. */
const AT_ONCE = 20_000;

/**
 * Lights, in two panels, the words that the other one does not have, wherever it has them; nothing while one of them is
 * folded. Gives what they have in common, or null while nothing is lit.
 */
export function useDifferences(
  frame: RefObject<HTMLElement | null>,
  pair: readonly [string, string] | null,
): LitDifferences | null {
  const [differences, setDifferences] = useState<LitDifferences | null>(null);
  const [left, right] = pair ?? [null, null];
  useEffect(() => {
    const element = frame.current;
    if (element === null || left === null || right === null) {
      return;
    }
    const worker = new LatestWorker<TextPair, ProseDiff>(() => startWorker(workerAddress));
    let clear = (): void => undefined;
    let round = 0;
    const light = (): void => {
      clear();
      clear = () => undefined;
      round += 1;
      const lighting = round;
      const [one, other] = [textOf(element, left), textOf(element, right)];
      if (one === null || other === null) {
        setDifferences(null);
        return;
      }
      compare(worker, { before: one.text, after: other.text }, (diff) => {
        if (lighting === round) {
          clear = lightDifferences(diff, one, other);
          const { inCommon, moved } = diff.statistics;
          setDifferences({ inCommon: Math.round(100 * inCommon), moved });
        }
      });
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
      round += 1;
      cancelAnimationFrame(request);
      observer.disconnect();
      worker.close();
      clear();
      setDifferences(null);
    };
  }, [frame, left, right]);
  return differences;
}

/** Short texts at once, long ones where they hold up nothing. */
function compare(
  worker: LatestWorker<TextPair, ProseDiff>,
  texts: TextPair,
  settle: (diff: ProseDiff) => void,
): void {
  const here = (): void => settle(diffLines(texts.before, texts.after));
  if (texts.before.length + texts.after.length <= AT_ONCE) {
    here();
  } else {
    worker.ask(texts, settle, here);
  }
}

/** Where a passage stands makes no difference here; what is in it does. */
function lightDifferences({ entries }: ProseDiff, left: RenderedText, right: RenderedText): () => void {
  const pieces = entries.filter(({ kind }) => kind !== 'moved-away').flatMap((entry) => entry.pieces);
  const ranges = pieces.flatMap(({ kind, isQuiet, before, after }) => {
    const isLeft = kind === 'removed';
    const place =
      kind === 'kept' || isQuiet ? null : rangeOfWords(isLeft ? left : right, isLeft ? before : after);
    return place === null ? [] : [place];
  });
  return paintHighlights('difference', ranges);
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
