import type {} from './teach-page';

/** Where a caret is to be, or words to be chosen: in the text box of that name, in page terms. */
export interface Place {
  readonly box: string;
  /** Which block of the text, of those that hold something. */
  readonly block: number;
  /** Which paragraph of the block. */
  readonly part: number;
  /** Characters of words before it. */
  readonly offset: number;
}

export interface FormulaPlace extends Omit<Place, 'offset'> {
  /** Which of its formulas. */
  readonly formula: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

// Runs in the page, so everything that it needs is inside it.
/**
 * Brings a place into view and gives where to click for it. Of a paragraph that is longer than the window the middle may be
 * in view and the place not; and what comes into view may be drawn for the first time, and move. So it is looked again.
 */
export async function spotOf({ box, block, part, offset }: Place): Promise<Spot> {
  const { unit, texts } = window.writingDay?.find(box, block, part) ?? { unit: null, texts: [] };
  if (unit === null) {
    throw new Error(`${box} has no paragraph ${block}.${part}`);
  }
  const place = window.writingDay?.characterAt(texts, offset) ?? null;
  const look = () => {
    const rects = place?.range.getClientRects() ?? [];
    const rect = rects[place?.isEnd === true ? rects.length - 1 : 0];
    const all = unit.getBoundingClientRect();
    return rect === undefined || place === null
      ? { x: all.left + Math.min(12, all.width / 2), y: all.top + all.height / 2 }
      : { x: place.isEnd ? rect.right - 1 : rect.left + 1, y: rect.top + rect.height / 2 };
  };
  const isSeen = ({ x, y }: { x: number; y: number }) =>
    unit.contains(document.elementFromPoint(x, y)?.closest('p, h1, h2, h3, h4, h5, h6, code, pre') ?? null);
  unit.scrollIntoView({ block: 'center' });
  for (let looks = 0; ; looks += 1) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const spot = look();
    if (isSeen(spot) || looks === 5) {
      return spot;
    }
    const scroller = window.writingDay?.scrollerOf(unit);
    scroller?.scrollBy(0, spot.y - scroller.getBoundingClientRect().top - scroller.clientHeight / 2);
  }
}

/** Where to click for one of the formulas of a paragraph, or for a block that is one. */
export async function formulaSpot({ box, block, part, formula }: FormulaPlace): Promise<Spot> {
  const unit = window.writingDay?.find(box, block, part).unit ?? window.writingDay?.blocks(box)[block];
  const found =
    unit?.matches('.math-block') === true ? unit : unit?.querySelectorAll('.math-inline')[formula];
  if (found === undefined) {
    throw new Error(`${box} has no formula ${formula} in ${block}.${part}`);
  }
  // What lies in a block that is far away cannot be scrolled to, the block itself can.
  window.writingDay?.blocks(box)[block]?.scrollIntoView({ block: 'center' });
  // What comes into view may be set for the first time, and move: it is there when it has stayed for a frame.
  let last = { x: Number.NaN, y: Number.NaN };
  for (let looks = 0; ; looks += 1) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    found.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = found.getBoundingClientRect();
    const spot = { x: left + width / 2, y: top + height / 2 };
    const isSeen = found.contains(document.elementFromPoint(spot.x, spot.y));
    if ((isSeen && spot.x === last.x && spot.y === last.y) || looks === 20) {
      return spot;
    }
    last = spot;
  }
}

/** How far the caret is from the start of a paragraph, in characters of words; null when it is elsewhere. */
export function caretIn({ box, block, part }: Place): number | null {
  const { unit, texts } = window.writingDay?.find(box, block, part) ?? { unit: null, texts: [] };
  const selection = document.getSelection();
  const focus = selection?.focusNode ?? null;
  if (unit === null || selection === null || focus === null || !unit.contains(focus)) {
    return null;
  }
  const caret = document.createRange();
  caret.setStart(focus, selection.focusOffset);
  let offset = 0;
  for (const text of texts) {
    if (text === focus) {
      return offset + selection.focusOffset;
    }
    if (caret.comparePoint(text, 0) > 0) {
      return offset;
    }
    offset += text.length;
  }
  return offset;
}

/** What lies at a spot, for whoever has to find out why a click did nothing. */
export function elementAt({ x, y }: Spot): string {
  return document.elementFromPoint(x, y)?.outerHTML.slice(0, 200) ?? 'nothing';
}
