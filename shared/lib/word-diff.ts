import { alignTokens, type CommonRun } from './align-tokens';
import { slideToLines } from './slide-runs';
import type { TextRange } from './text-anchor';

/**
 * A run of text that both sides have (`kept`), only the old one (`removed`: `after` is empty, at the place where the
 * text is missing) or only the new one (`added`: `before` is empty). Offsets are UTF-16 code units.
 */
export interface Change {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly before: TextRange;
  readonly after: TextRange;
}

/** From this many tokens on, unchanged paragraphs are set aside first, so that only changed ones are read by words. */
const LONG = 10_000;

/**
 * A word: letters and digits, with apostrophes inside and points or commas inside numbers. Scripts without spaces
 * between words are taken by character. White space is one token, a line break one of its own, all else by character.
 */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]\p{M}*|[\p{L}\p{M}\p{N}_]+(?:(?:['’]|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{M}\p{N}_]+)*|\n|[^\S\n]+|./gsu;

/** A paragraph with the line breaks that end it. */
const PARAGRAPH = /[^\n]*\n+|[^\n]+$/g;

interface Tokens {
  readonly ids: Int32Array;
  /** Where each token begins, and, last, where the text ends. */
  readonly starts: Int32Array;
}

/**
 * What changed between two texts, word by word: all of both, in order, removed before added where both happened at
 * one place, never two runs of one kind in a row. The runs that are kept or removed make up `before`, those kept or
 * added `after`. White space alone between two changed words counts as changed with them. Time is about proportional
 * to the texts' lengths (see alignTokens); 100,000 words take well under a second.
 */
export function diffWords(before: string, after: string): Change[] {
  const words = tokensOf(before, after, TOKEN);
  const isLong = words.before.ids.length + words.after.ids.length > LONG;
  const kept = isLong
    ? alignByParagraph(before, after)
    : textRuns(words, alignTokens(words.before.ids, words.after.ids), 0, 0);
  const whole = slideToLines(before, after, joined(kept));
  return changesOf(before, after, withoutLoneSpaces(before, after, whole));
}

function alignByParagraph(before: string, after: string): CommonRun[] {
  const paragraphs = tokensOf(before, after, PARAGRAPH);
  const common = textRuns(paragraphs, alignTokens(paragraphs.before.ids, paragraphs.after.ids), 0, 0);
  const kept: CommonRun[] = [];
  let [beforeEnd, afterEnd] = [0, 0];
  for (const run of [...common, { before: before.length, after: after.length, length: 0 }]) {
    const words = tokensOf(before.slice(beforeEnd, run.before), after.slice(afterEnd, run.after), TOKEN);
    kept.push(...textRuns(words, alignTokens(words.before.ids, words.after.ids), beforeEnd, afterEnd));
    if (run.length > 0) {
      kept.push(run);
    }
    beforeEnd = run.before + run.length;
    afterEnd = run.after + run.length;
  }
  return kept;
}

function tokensOf(
  before: string,
  after: string,
  pattern: RegExp,
): { readonly before: Tokens; readonly after: Tokens } {
  const known = new Map<string, number>();
  const read = (text: string): Tokens => {
    const [ids, starts]: [number[], number[]] = [[], []];
    for (const { 0: token, index } of text.matchAll(pattern)) {
      const id = known.get(token) ?? known.size;
      known.set(token, id);
      ids.push(id);
      starts.push(index);
    }
    return { ids: Int32Array.from(ids), starts: Int32Array.from([...starts, text.length]) };
  };
  return { before: read(before), after: read(after) };
}

/** Runs of tokens as runs of text; the texts may be parts that begin at the given offsets. */
function textRuns(
  tokens: { readonly before: Tokens; readonly after: Tokens },
  runs: readonly CommonRun[],
  beforeOffset: number,
  afterOffset: number,
): CommonRun[] {
  return runs.map(({ before, after, length }) => {
    const start = tokens.before.starts[before] as number;
    return {
      before: beforeOffset + start,
      after: afterOffset + (tokens.after.starts[after] as number),
      length: (tokens.before.starts[before + length] as number) - start,
    };
  });
}

/** Runs that touch on both sides, as one. */
function joined(runs: readonly CommonRun[]): CommonRun[] {
  const result: CommonRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (
      last !== undefined &&
      last.before + last.length === run.before &&
      last.after + last.length === run.after
    ) {
      result[result.length - 1] = { ...last, length: last.length + run.length };
    } else {
      result.push(run);
    }
  }
  return result;
}

/** Drops kept runs that are nothing but blanks between two changes: three changed words read as one change. */
function withoutLoneSpaces(before: string, after: string, runs: readonly CommonRun[]): CommonRun[] {
  return runs.filter((run) => {
    const end = run.before + run.length;
    const isFirst = run.before + run.after === 0;
    const isLast = end === before.length && run.after + run.length === after.length;
    return isFirst || isLast || !/^[^\S\n]+$/.test(before.slice(run.before, end));
  });
}

function changesOf(before: string, after: string, kept: readonly CommonRun[]): Change[] {
  const changes: Change[] = [];
  let [beforeEnd, afterEnd] = [0, 0];
  for (const run of [...kept, { before: before.length, after: after.length, length: 0 }]) {
    if (run.before > beforeEnd) {
      changes.push({
        kind: 'removed',
        before: { start: beforeEnd, end: run.before },
        after: { start: afterEnd, end: afterEnd },
      });
    }
    if (run.after > afterEnd) {
      changes.push({
        kind: 'added',
        before: { start: run.before, end: run.before },
        after: { start: afterEnd, end: run.after },
      });
    }
    beforeEnd = run.before + run.length;
    afterEnd = run.after + run.length;
    if (run.length > 0) {
      changes.push({
        kind: 'kept',
        before: { start: run.before, end: beforeEnd },
        after: { start: run.after, end: afterEnd },
      });
    }
  }
  return changes;
}
