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

export interface Spot {
  readonly x: number;
  readonly y: number;
}

// Runs in the page, so everything that it needs is inside it.
/** Brings a place into view and gives where to click for it. */
export async function spotOf({ box, block, part, offset }: Place): Promise<Spot> {
  const { unit, texts } = window.writingDay?.find(box, block, part) ?? { unit: null, texts: [] };
  if (unit === null) {
    throw new Error(`${box} has no paragraph ${block}.${part}`);
  }
  unit.scrollIntoView({ block: 'center' });
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  let left = offset;
  for (const text of texts) {
    if (left <= text.length && text.length > 0) {
      const range = document.createRange();
      const isEnd = left === text.length;
      range.setStart(text, isEnd ? left - 1 : left);
      range.setEnd(text, isEnd ? left : left + 1);
      const rect = range.getClientRects()[isEnd ? range.getClientRects().length - 1 : 0];
      if (rect !== undefined) {
        return { x: isEnd ? rect.right - 1 : rect.left + 1, y: rect.top + rect.height / 2 };
      }
    }
    left -= text.length;
  }
  const rect = unit.getBoundingClientRect();
  return { x: rect.left + Math.min(12, rect.width / 2), y: rect.top + rect.height / 2 };
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

interface Found {
  readonly unit: Element | null;
  readonly texts: Text[];
}

declare global {
  interface Window {
    writingDay?: {
      find(box: string, block: number, part: number): Found;
      blocks(box: string): Element[];
    };
  }
}

/** Puts what the others need into the page. */
export function teachPage(): void {
  const OBJECTS = '[contenteditable="false"], .math-inline, .footnote-call, .footnote-number';
  const isThere = (element: Element) =>
    element.tagName !== 'P' ||
    element.textContent !== '' ||
    element.querySelector('.math-inline, .footnote-call, img') !== null;
  const blocks = (box: string) => {
    const boxes = [...document.querySelectorAll('[role="textbox"]')];
    const found = boxes.find((candidate) => candidate.getAttribute('aria-label') === box);
    return found === undefined ? [] : [...found.children].filter(isThere);
  };
  const textsIn = (unit: Element) => {
    const walker = document.createTreeWalker(unit, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const object = text.parentElement?.closest(OBJECTS) ?? null;
      if (object === null || !unit.contains(object)) {
        texts.push(text);
      }
    }
    return texts;
  };
  window.writingDay = {
    blocks,
    find: (box, block, part) => {
      const element = blocks(box)[block];
      const isOne = element === undefined || element.matches('p, h1, h2, h3, h4, h5, h6, code, pre');
      const unit = (isOne ? element : element.querySelectorAll('p')[part]) ?? null;
      return { unit, texts: unit === null ? [] : textsIn(unit) };
    },
  };
}
