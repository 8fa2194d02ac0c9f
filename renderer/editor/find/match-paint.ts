import type { LexicalEditor, NodeKey } from 'lexical';
import { rangeOf, scrollerOf } from './dom-ranges';
import type { Match } from './find-session';

const ALL = 'find-match';
const CURRENT = 'find-current';
/** How far beyond what is seen matches are lit, in CSS pixels. */
const MARGIN = 600;
/** A letter may occur ten thousand times on a wide screen; more marks than this say nothing. */
const MOST = 3_000;

export interface Painted {
  readonly order: readonly NodeKey[];
  readonly matchesOf: (block: NodeKey) => readonly Match[];
  readonly current: Match | null;
}

/**
 * Lights matches with the CSS Custom Highlight API, which leaves the document alone; only those that are near to being
 * seen, because the page goes over all ranges whenever something changes. The highlights are shared by all editors.
 */
export class MatchPaint {
  readonly #editor: LexicalEditor;
  #lit: StaticRange[] = [];
  #litCurrent: StaticRange | null = null;

  constructor(editor: LexicalEditor) {
    this.#editor = editor;
  }

  paint({ order, matchesOf, current }: Painted): void {
    this.clear();
    if (typeof Highlight === 'undefined') {
      return;
    }
    const view = scrollerOf(this.#editor)?.getBoundingClientRect();
    const top = (view?.top ?? 0) - MARGIN;
    const bottom = (view?.bottom ?? window.innerHeight) + MARGIN;
    const all = named(ALL, 9);
    for (let index = this.#firstBelow(order, top); index < order.length; index += 1) {
      const key = order[index] ?? '';
      if (this.#lit.length > MOST || (this.#boxOf(key)?.top ?? 0) > bottom) {
        break;
      }
      for (const match of matchesOf(key)) {
        const range = match === current ? null : rangeOf(this.#editor, match.unit, match.start, match.end);
        if (range !== null) {
          this.#lit.push(range);
          all.add(range);
        }
      }
    }
    this.#litCurrent =
      current === null ? null : rangeOf(this.#editor, current.unit, current.start, current.end);
    if (this.#litCurrent !== null) {
      named(CURRENT, 10).add(this.#litCurrent);
    }
  }

  clear(): void {
    for (const range of this.#lit) {
      CSS.highlights.get(ALL)?.delete(range);
    }
    if (this.#litCurrent !== null) {
      CSS.highlights.get(CURRENT)?.delete(this.#litCurrent);
    }
    this.#lit = [];
    this.#litCurrent = null;
  }

  /** The first block whose lower edge is below a line of the screen; blocks follow one another downwards. */
  #firstBelow(order: readonly NodeKey[], line: number): number {
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#boxOf(order[middle] ?? '')?.bottom ?? Number.POSITIVE_INFINITY) < line) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  #boxOf(key: NodeKey): DOMRect | undefined {
    return this.#editor.getElementByKey(key)?.getBoundingClientRect();
  }
}

function named(name: string, priority: number): Highlight {
  const known = CSS.highlights.get(name);
  if (known !== undefined) {
    return known;
  }
  const highlight = new Highlight();
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
  return highlight;
}
