import type { LexicalEditor } from 'lexical';
import type { Language } from '#shared/domain/language';
import { blocksBetween } from '../../ui/blocks-between';
import { scrollerOf } from '../find/dom-ranges';
import { registerShownListener } from '../shown/shown-text';
import { unknownWords } from './find-unknown';
import { offsetIn, rangeIn, readBlock } from './read-block';
import type { SpellingClient } from './spelling-client';
import { spellingSetting } from './spelling-store';
import { type PlacedWord, wordsIn } from './words-in';
import './spelling.css';

/** The hands rest this long before words are looked at, in milliseconds. */
const REST = 300;
/** After a scroll, less. */
const SCROLL_REST = 120;
/** From so many blocks with marks on, those out of sight are forgotten. */
const MOST_BLOCKS = 300;
const HIGHLIGHT = 'misspelt';
/** So far beyond what is seen words are underlined, in heights of it; further away they are only known. */
const LIT = 0.25;
/** While the text scrolls, others are underlined so often, in milliseconds. */
const LIGHT_EVERY = 100;

interface MarkedBlock {
  /** What was looked at: the prose, and the word that was being typed. */
  readonly seen: string;
  readonly ranges: readonly Range[];
}

/**
 * Underlines the words of an editor that its language does not know. Painted over the page, so the document is not
 * touched, undo knows nothing of it and a composition is never disturbed. Only what can be seen is looked at, and never
 * while keys come: it costs the same in an answer of any length. And as the browser paints every underlined word anew with
 * each key, wherever it stands, only those are underlined that are seen or about to be.
 */
export class SpellingMarks {
  readonly #editor: LexicalEditor;
  readonly #client: SpellingClient;
  readonly #blocks = new Map<Element, MarkedBlock>();
  readonly #lit = new Map<Element, readonly Range[]>();
  #scroller: Element | null = null;
  #lightTimer: ReturnType<typeof setTimeout> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #round = 0;

  constructor(editor: LexicalEditor, client: SpellingClient) {
    this.#editor = editor;
    this.#client = client;
  }

  /** Looks after the editor until the returned function is called. */
  register(): () => void {
    const onScroll = (event: Event): void => {
      const root = this.#editor.getRootElement();
      if (event.target instanceof Node && root !== null && event.target.contains(root)) {
        this.#later(SCROLL_REST);
        this.#lightTimer ??= setTimeout(() => this.#light(), LIGHT_EVERY);
      }
    };
    const undo = [
      this.#editor.registerUpdateListener(() => this.#later(REST)),
      registerShownListener(this.#editor, () => this.#startAnew()),
      spellingSetting.subscribe(() => this.#startAnew()),
    ];
    document.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => {
      document.removeEventListener('scroll', onScroll, { capture: true });
      clearTimeout(this.#timer);
      clearTimeout(this.#lightTimer);
      for (const act of undo) {
        act();
      }
      this.#clear();
    };
  }

  /** The marked word at a point of the page; null when there is none. */
  wordAt(node: Node, offset: number): Range | null {
    for (const { ranges } of this.#blocks.values()) {
      const found = ranges.find((range) => !range.collapsed && range.isPointInRange(node, offset));
      if (found !== undefined) {
        return found;
      }
    }
    return null;
  }

  #startAnew(): void {
    this.#scroller = null;
    this.#clear();
    this.#later(0);
  }

  #clear(): void {
    this.#round += 1;
    for (const block of [...this.#blocks.keys()]) {
      this.#forget(block);
    }
  }

  #later(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (spellingSetting.getState().language !== null) {
      this.#timer = setTimeout(() => void this.#look(), milliseconds);
    }
  }

  async #look(): Promise<void> {
    const { language } = spellingSetting.getState();
    const root = this.#editor.getRootElement();
    if (language === null || root?.isConnected !== true || !this.#editor.isEditable()) {
      return;
    }
    if (this.#editor.isComposing()) {
      this.#later(REST);
      return;
    }
    const round = this.#round;
    const blocks = blocksBetween(root.children, -window.innerHeight, 2 * window.innerHeight);
    this.#dropGone(new Set(blocks));
    for (const block of blocks) {
      await this.#lookAt(block, language, () => round === this.#round);
    }
    this.#light();
  }

  /** Underlines what is known of the blocks that are seen or about to be, and nothing else. */
  #light(): void {
    clearTimeout(this.#lightTimer);
    this.#lightTimer = undefined;
    const root = this.#editor.getRootElement();
    this.#scroller ??= scrollerOf(this.#editor);
    if (root === null || this.#scroller === null) {
      return;
    }
    const { top, bottom, height } = this.#scroller.getBoundingClientRect();
    const seen = new Set(blocksBetween(root.children, top - height * LIT, bottom + height * LIT));
    for (const block of [...this.#lit.keys()]) {
      if (!seen.has(block)) {
        this.#unlight(block);
      }
    }
    for (const block of seen) {
      const ranges = this.#blocks.get(block)?.ranges ?? [];
      if (ranges.length > 0 && !this.#lit.has(block)) {
        this.#lit.set(block, ranges);
        for (const range of ranges) {
          highlight().add(range);
        }
      }
    }
  }

  #unlight(block: Element): void {
    for (const range of this.#lit.get(block) ?? []) {
      highlight().delete(range);
    }
    this.#lit.delete(block);
  }

  async #lookAt(block: Element, language: Language, isCurrent: () => boolean): Promise<void> {
    const prose = readBlock(block);
    const typed = wordBeingTyped(block, prose);
    const seen = `${typed?.start ?? ''} ${prose.text}`;
    if (this.#blocks.get(block)?.seen === seen) {
      return;
    }
    const { accepted } = spellingSetting.getState();
    const read = await unknownWords([block], { client: this.#client, language, accepted }).catch(
      (problem: unknown) => {
        console.warn('spelling is not checked', problem);
        return [];
      },
    );
    const unknown = read[0]?.unknown;
    if (unknown === undefined || !isCurrent() || !block.isConnected || readBlock(block).text !== prose.text) {
      return;
    }
    this.#forget(block);
    const ranges = unknown
      .filter(({ start }) => start !== typed?.start)
      .map(({ word, start }) => rangeIn(prose, start, start + word.length))
      .filter((range) => range !== null);
    this.#blocks.set(block, { seen, ranges });
    this.#light();
  }

  #forget(block: Element): void {
    this.#unlight(block);
    this.#blocks.delete(block);
  }

  #dropGone(inView: ReadonlySet<Element>): void {
    const isMuch = this.#blocks.size > MOST_BLOCKS;
    for (const block of [...this.#blocks.keys()]) {
      if (!block.isConnected || (isMuch && !inView.has(block))) {
        this.#forget(block);
      }
    }
  }
}

/** The word that the caret stands at the end of, or in: nobody wants to hear of it yet. */
function wordBeingTyped(block: Element, prose: ReturnType<typeof readBlock>): PlacedWord | null {
  const selection = document.getSelection();
  const caret = selection?.isCollapsed === true ? selection.focusNode : null;
  if (selection === null || caret === null || !block.contains(caret)) {
    return null;
  }
  const offset = offsetIn(prose, caret, selection.focusOffset);
  return (
    wordsIn(prose.text).find(
      ({ word, start }) => offset !== null && start < offset && offset <= start + word.length,
    ) ?? null
  );
}

function highlight(): Highlight {
  let found = CSS.highlights.get(HIGHLIGHT);
  if (found === undefined) {
    found = new Highlight();
    CSS.highlights.set(HIGHLIGHT, found);
  }
  return found;
}
