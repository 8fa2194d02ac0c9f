import { findPassage } from '#shared/lib/find-passage';
import { readPlainLetters } from '#shared/lib/place-in-markdown';
import { resolveAnchor, type TextAnchor, type TextRange } from '#shared/lib/text-anchor';

/** How a mark looks: as badges of the same tone do. */
export type MarkTone = 'plain' | 'info' | 'good' | 'accent' | 'warn' | 'bad';

export const MARK_TONES: readonly MarkTone[] = ['plain', 'info', 'good', 'accent', 'warn', 'bad'];

/** A passage that keeps a colour and can be chosen: a flag, a labelled span, a claim. */
export interface TextMark {
  readonly id: string;
  readonly anchor: TextAnchor;
  readonly tone: MarkTone;
}

/** A mark where it is now; `range` is null when its passage is gone. */
export interface PlacedMark {
  readonly id: string;
  readonly tone: MarkTone;
  readonly range: TextRange | null;
}

export function placeMarks(text: string, marks: readonly TextMark[]): PlacedMark[] {
  return marks.map(({ id, tone, anchor }) => ({
    id,
    tone,
    range: resolveAnchor(text, anchor) ?? movedRange(text, anchor),
  }));
}

/** Where the words stand that are set in another way now; null where they have changed. */
function movedRange(text: string, anchor: TextAnchor): TextRange | null {
  const { state, range } = findPassage(readPlainLetters(text), anchor);
  return state === 'there' ? range : null;
}

/** Where two or more marks lie upon one another, in order, as few ranges as possible. */
export function overlapsOf(placed: readonly PlacedMark[]): TextRange[] {
  const edges = placed
    .flatMap(({ range }) => (range === null ? [] : [range]))
    .flatMap(({ start, end }) => [
      { at: start, by: 1 },
      { at: end, by: -1 },
    ])
    // Where one ends and the next begins they only touch.
    .sort((a, b) => a.at - b.at || a.by - b.by);
  const overlaps: TextRange[] = [];
  let depth = 0;
  let start = 0;
  for (const { at, by } of edges) {
    if (depth === 1 && by === 1) {
      start = at;
    } else if (depth === 2 && by === -1) {
      overlaps.push({ start, end: at });
    }
    depth += by;
  }
  return overlaps;
}

/** The anchored passages that share at least a letter with `anchor`; the shortest, which is the hardest to meet, first. */
export function meeting<Item extends { readonly anchor: TextAnchor }>(
  items: readonly Item[],
  anchor: TextAnchor,
): Item[] {
  return items
    .filter((item) => item.anchor.start < anchor.end && item.anchor.end > anchor.start)
    .sort((a, b) => a.anchor.end - a.anchor.start - (b.anchor.end - b.anchor.start));
}

/** The one to choose of those that were met: the next after the chosen one, so that meeting them again goes round. */
export function nextOf(met: readonly string[], chosen: string | null): string | null {
  const at = chosen === null ? -1 : met.indexOf(chosen);
  return met[(at + 1) % met.length] ?? null;
}
