import {
  $addUpdateTag,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical';
import { BlockTexts } from './block-texts';
import { findInTexts } from './find-in-texts';
import { compileQuery, type FindQuery, NO_QUERY } from './find-query';
import { caretPlace, selectMatch, type TextPlace } from './find-selection';
import { MatchPaint } from './match-paint';
import type { PatternRunner } from './pattern-runner';
import { $replaceMatches, type Replacement } from './replace-matches';
import { revealMatch } from './reveal-match';
import type { Unit } from './unit-texts';

/** Words of a unit that were looked for; `start` and `end` in UTF-16 code units. */
export interface Match {
  readonly block: NodeKey;
  /** Which unit of its block. */
  readonly place: number;
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
}

export interface FindState {
  readonly count: number;
  /** Of the current match, from 0; -1 when there is none. */
  readonly index: number;
  readonly isSearching: boolean;
  /** Why nothing can be found, in words. */
  readonly problem: string | null;
  /** How many were replaced by the last order. */
  readonly replaced: number | null;
}

const IDLE: FindState = { count: 0, index: -1, isSearching: false, problem: null, replaced: null };
const TOO_LONG = 'This pattern takes too long on this text. Try a simpler one.';

/** How long the page is held at most before it may draw, in milliseconds. */
const SLICE_MS = 12;
/** Changes are looked through when the hands rest for this long, in milliseconds. */
const SETTLE_MS = 120;
/** This many are replaced between two drawings. */
const BATCH = 150;
const NOTHING: readonly Match[] = [];

/**
 * Finding and replacing in one editor, for as long as its bar is open.
 *
 *   setQuery ──▶ read blocks in slices ──▶ match (patterns: in a worker) ──▶ found, current, lit
 *   an edit  ──▶ forget its block ──hands rest──▶ the same for the blocks that are not known
 */
export class FindSession {
  readonly #editor: LexicalEditor;
  readonly #runner: PatternRunner;
  readonly #texts: BlockTexts;
  readonly #paint: MatchPaint;
  readonly #found = new Map<NodeKey, readonly Match[]>();
  readonly #listeners = new Set<() => void>();
  readonly #stop: () => void;
  #state = IDLE;
  #query = NO_QUERY;
  #order: readonly NodeKey[] = [];
  #ranks: ReadonlyMap<NodeKey, number> = new Map();
  /** All that was found, in order. */
  #matches: readonly Match[] = NOTHING;
  #current: Match | null = null;
  /** Where the current match is looked for, so that a longer query stays where a shorter one was. */
  #origin: TextPlace | null;
  #turn = 0;
  #searching: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;

  constructor(editor: LexicalEditor, runner: PatternRunner) {
    this.#editor = editor;
    this.#runner = runner;
    this.#texts = new BlockTexts(editor);
    this.#paint = new MatchPaint(editor);
    this.#origin = caretPlace(editor, this.#texts);
    const unregister = editor.registerUpdateListener((payload) => {
      if (payload.editorState !== payload.prevEditorState) {
        const isChanged = payload.dirtyElements.size > 0 || payload.dirtyLeaves.size > 0;
        this.#texts.forget(payload);
        if (isChanged || payload.tags.has(HISTORIC_TAG)) {
          this.#later();
        }
      }
    });
    const onScroll = (): void => this.#repaint();
    document.addEventListener('scroll', onScroll, { capture: true, passive: true });
    window.addEventListener('resize', onScroll);
    this.#stop = () => {
      unregister();
      document.removeEventListener('scroll', onScroll, { capture: true });
      window.removeEventListener('resize', onScroll);
    };
  }

  close(): void {
    this.#turn += 1;
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
    this.#stop();
    this.#runner.close();
    this.#paint.clear();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): FindState => this.#state;

  /** Resolves when everything was looked through, or another search took over. */
  async setQuery(query: FindQuery): Promise<void> {
    this.#query = query;
    this.#found.clear();
    if (this.#current !== null) {
      this.#origin = this.#current;
    }
    this.#searching = this.#search(true);
    await this.#searching;
  }

  /** When what was asked for last has been looked for. */
  settled(): Promise<void> {
    return this.#searching;
  }

  /** To the next or previous match, going round; from the caret where the caret is in the text. */
  move(by: 1 | -1): void {
    const all = this.#matches;
    if (all.length === 0) {
      return;
    }
    const caret = this.#isInText() ? caretPlace(this.#editor, this.#texts) : null;
    if (caret !== null) {
      const isPast = (match: Match): boolean => this.#isBefore(caret, match);
      const next = by === 1 ? all.find(isPast) : all.findLast((match) => this.#isBefore(match, caret));
      this.#show(next ?? all.at(by === 1 ? 0 : -1) ?? null);
      this.caretToMatch();
      return;
    }
    const at = this.#current === null ? -1 : all.indexOf(this.#current);
    this.#show(all[(at + by + all.length) % all.length] ?? null);
  }

  /** Selects the current match in the text and gives it the keyboard. */
  caretToMatch(): void {
    if (this.#current !== null && this.#editor.isEditable()) {
      selectMatch(this.#editor, this.#current);
    }
    this.#editor.focus();
  }

  async replaceCurrent(template: string): Promise<void> {
    const match = this.#current;
    if (match === null) {
      return;
    }
    const found = await this.#replacements([match.block], template);
    const wanted = found.find((one) => isSamePlace(one.match, match));
    if (wanted !== undefined) {
      this.#replace([wanted], HISTORY_PUSH_TAG);
      // The search goes on behind what was put in, which may hold the same words again.
      this.#origin = { ...match, start: match.start + wanted.insert.length };
      this.#current = null;
      await this.#search(true);
      this.#set({ replaced: 1 });
    }
  }

  /** As one step of the history, drawn in between so that the window stays alive. */
  async replaceAll(template: string): Promise<void> {
    const found = await this.#replacements(this.#order, template);
    const units = groupedByUnit(found);
    for (let at = 0; at < units.length; ) {
      const batch: Replacement[] = [];
      for (; at < units.length && (batch.length === 0 || batch.length < BATCH); at += 1) {
        batch.push(...(units[at] ?? []));
      }
      this.#replace(batch, batch[0] === found[0] ? HISTORY_PUSH_TAG : HISTORY_MERGE_TAG);
      await nextTurn();
    }
    this.#current = null;
    await this.#search(true);
    this.#set({ replaced: found.length });
  }

  #replace(replacements: readonly Replacement[], tag: string): void {
    this.#editor.update(
      () => {
        for (const next of [tag, SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG]) {
          $addUpdateTag(next);
        }
        $replaceMatches(replacements);
      },
      { discrete: true },
    );
  }

  /** Finds what there is in blocks that were not looked through. Gives way to every later search. */
  async #search(shows: boolean): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    clearTimeout(this.#timer);
    this.#order = this.#texts.order();
    this.#ranks = new Map(this.#order.map((key, index) => [key, index]));
    const compiled = compileQuery(this.#query);
    if (compiled === null || 'problem' in compiled) {
      this.#giveUp(compiled?.problem ?? null);
      return;
    }
    const stale = this.#order.filter((key) => !this.#texts.has(key) || !this.#found.has(key));
    this.#set({ isSearching: true, problem: null, replaced: null });
    const isThrough = this.#query.isPattern
      ? await this.#runPattern(compiled.pattern, stale, turn)
      : await this.#inSlices(stale, turn, (key) => {
          const units = this.#texts.unitsOf(key);
          const texts = units.map(({ text }) => text);
          this.#keep(key, units, findInTexts(compiled.pattern, texts, null));
        });
    if (!isThrough) {
      return;
    }
    this.#settleCurrent();
    this.#set({ isSearching: false });
    if (shows && this.#current !== null) {
      revealMatch(this.#editor, this.#current);
    }
    this.#repaint();
  }

  #giveUp(problem: string | null): void {
    this.#found.clear();
    this.#matches = NOTHING;
    this.#current = null;
    this.#set({ ...IDLE, problem });
    this.#repaint();
  }

  async #runPattern(pattern: RegExp, stale: readonly NodeKey[], turn: number): Promise<boolean> {
    const texts: string[] = [];
    const from: { readonly key: NodeKey; readonly first: number }[] = [];
    const isRead = await this.#inSlices(stale, turn, (key) => {
      from.push({ key, first: texts.length });
      texts.push(...this.#texts.unitsOf(key).map(({ text }) => text));
    });
    const found = isRead ? await this.#runner.run(pattern, texts, null) : 'overtaken';
    if (found === 'overtaken' || turn !== this.#turn) {
      return false;
    }
    if (found === 'too-long') {
      this.#giveUp(TOO_LONG);
      return false;
    }
    let at = 0;
    for (const [index, { key, first }] of from.entries()) {
      const end = from[index + 1]?.first ?? texts.length;
      const spans = [];
      for (; (found[at]?.text ?? end) < end; at += 1) {
        const span = found[at];
        if (span !== undefined) {
          spans.push({ ...span, text: span.text - first });
        }
      }
      this.#keep(key, this.#texts.unitsOf(key), spans);
    }
    return true;
  }

  #keep(
    block: NodeKey,
    units: readonly Unit[],
    spans: readonly { readonly text: number; readonly start: number; readonly end: number }[],
  ): void {
    const matches = spans.flatMap(({ text, start, end }): Match[] => {
      const unit = units[text];
      return unit === undefined ? [] : [{ block, place: text, unit, start, end }];
    });
    this.#found.set(block, matches.length === 0 ? NOTHING : matches);
  }

  async #inSlices(keys: readonly NodeKey[], turn: number, act: (key: NodeKey) => void): Promise<boolean> {
    let until = performance.now() + SLICE_MS;
    for (const key of keys) {
      act(key);
      if (performance.now() > until) {
        await nextTurn();
        if (turn !== this.#turn) {
          return false;
        }
        until = performance.now() + SLICE_MS;
      }
    }
    return true;
  }

  /** What the matches of some blocks become. */
  async #replacements(blocks: readonly NodeKey[], template: string): Promise<Replacement[]> {
    const compiled = compileQuery(this.#query);
    if (compiled === null || 'problem' in compiled) {
      return [];
    }
    const units = blocks.flatMap((block) =>
      this.#texts.unitsOf(block).map((unit, place) => ({ block, unit, place })),
    );
    const texts = units.map(({ unit }) => unit.text);
    const found = this.#query.isPattern
      ? await this.#runner.run(compiled.pattern, texts, template)
      : findInTexts(compiled.pattern, texts, null).map((span) => ({ ...span, insert: template }));
    if (typeof found === 'string') {
      this.#set({ problem: found === 'too-long' ? TOO_LONG : null });
      return [];
    }
    return found.flatMap(({ text, start, end, insert }): Replacement[] => {
      const of = units[text];
      return of === undefined ? [] : [{ match: { ...of, start, end }, insert }];
    });
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(false), SETTLE_MS);
  }

  /** The match that is where the last one was, or the next one behind it. */
  #settleCurrent(): void {
    const all = this.#order.flatMap((key) => this.#found.get(key) ?? NOTHING);
    this.#matches = all;
    const last = this.#current;
    const from = last ?? this.#origin;
    this.#current =
      (last === null ? undefined : all.find((match) => isSamePlace(match, last))) ??
      (from === null ? undefined : all.find((match) => !this.#isBefore(match, from))) ??
      all[0] ??
      null;
  }

  #isBefore(one: TextPlace, other: TextPlace): boolean {
    if (one.block !== other.block) {
      return (this.#ranks.get(one.block) ?? -1) < (this.#ranks.get(other.block) ?? -1);
    }
    return one.place === other.place ? one.start < other.start : one.place < other.place;
  }

  #show(match: Match | null): void {
    this.#current = match;
    this.#set({});
    if (match !== null) {
      revealMatch(this.#editor, match);
    }
    this.#repaint();
  }

  #set(change: Partial<FindState>): void {
    const index = this.#current === null ? -1 : this.#matches.indexOf(this.#current);
    this.#state = { ...this.#state, count: this.#matches.length, index, ...change };
    for (const listener of this.#listeners) {
      listener();
    }
  }

  #repaint(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() =>
      this.#paint.paint({
        order: this.#order,
        matchesOf: (key) => this.#found.get(key) ?? NOTHING,
        current: this.#current,
      }),
    );
  }

  #isInText(): boolean {
    const root = this.#editor.getRootElement();
    return root?.contains(root.ownerDocument.activeElement) === true;
  }
}

function isSamePlace(one: Match, other: Match): boolean {
  return one.block === other.block && one.place === other.place && one.start === other.start;
}

function groupedByUnit(replacements: readonly Replacement[]): Replacement[][] {
  const groups: Replacement[][] = [];
  for (const replacement of replacements) {
    const last = groups.at(-1);
    if (last?.[0]?.match.unit === replacement.match.unit) {
      last.push(replacement);
    } else {
      groups.push([replacement]);
    }
  }
  return groups;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
