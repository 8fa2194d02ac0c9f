interface Found {
  readonly unit: Element | null;
  readonly texts: Text[];
}

interface Character {
  readonly range: Range;
  /** The place is behind it, and not before it. */
  readonly isEnd: boolean;
}

declare global {
  interface Window {
    writingDay?: {
      find(box: string, block: number, part: number): Found;
      blocks(box: string): Element[];
      /** The character that a place stands before, or behind. */
      characterAt(texts: readonly Text[], offset: number): Character | null;
      scrollerOf(element: Element): Element | null;
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
  const characterAt = (texts: readonly Text[], offset: number) => {
    let left = offset;
    for (const text of texts) {
      if (left <= text.length && text.length > 0) {
        const range = document.createRange();
        const isEnd = left === text.length;
        range.setStart(text, isEnd ? left - 1 : left);
        range.setEnd(text, isEnd ? left : left + 1);
        return { range, isEnd };
      }
      left -= text.length;
    }
    return null;
  };
  const canScroll = (element: Element) => /auto|scroll/u.test(getComputedStyle(element).overflowY);
  const scrollerOf = (element: Element): Element | null => {
    let around = element.parentElement;
    while (around !== null && !(canScroll(around) && around.scrollHeight > around.clientHeight + 1)) {
      around = around.parentElement;
    }
    return around;
  };
  window.writingDay = {
    blocks,
    characterAt,
    scrollerOf,
    find: (box, block, part) => {
      const element = blocks(box)[block];
      const isOne = element === undefined || element.matches('p, h1, h2, h3, h4, h5, h6, code, pre');
      const unit = (isOne ? element : element.querySelectorAll('p')[part]) ?? null;
      return { unit, texts: unit === null ? [] : textsIn(unit) };
    },
  };
}
