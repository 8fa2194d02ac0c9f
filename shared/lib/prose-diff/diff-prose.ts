import { alignTokens, type CommonRun } from '../align-tokens';
import type { TextRange } from '../text-anchor';
import type { Match } from './pieces';
import type { ProseTokens, Texts, TokenReader } from './prose-tokens';

/** A sentence that keeps less than this of its letters is replaced as a whole. */
const LEAST_KEPT = 0.4;
/** Unless what it keeps is nearly all of the other side's sentence: two that became one keep their words. */
const WHOLE = 0.75;
/** The address of a link is long, and yet the link is one word of its sentence. */
const LONGEST = 12;
/** Each round may leave another sentence with too little; texts settle in two or three. */
const MOST_ROUNDS = 6;

/** Which sentence each token belongs to, and how many letters each sentence has. */
interface Sentences {
  readonly of: Int32Array;
  readonly letters: Int32Array;
}

/**
 * What two stretches of prose have in common, word by word within sentences: words that stay in a sentence of which
 * hardly anything stayed are taken as changed with it, as are words between two changes that are fewer than either of
 * them.
 */
export function matchProse(reader: TokenReader, before: TextRange, after: TextRange): Match[] {
  const { texts } = reader;
  const old = reader.tokens('before', before);
  const fresh = reader.tokens('after', after);
  const oldSentences = sentencesOf(old, texts.before);
  const freshSentences = sentencesOf(fresh, texts.after);
  let runs = bySentence(alignTokens(old.ids, fresh.ids), oldSentences, freshSentences);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const cohering = coherent(runs, texts, old, oldSentences, fresh, freshSentences);
    const tidy = withoutConfetti(cohering, texts, old, fresh);
    if (tidy.length === runs.length) {
      break;
    }
    runs = tidy;
  }
  return withEdgeBlanks(runs, texts, old, fresh).flatMap((run) => matchesOf(run, texts, old, fresh));
}

function sentencesOf(tokens: ProseTokens, text: string): Sentences {
  const count = tokens.ids.length;
  const of = new Int32Array(count);
  let sentence = 0;
  for (let index = 0; index < count; index += 1) {
    of[index] = sentence;
    sentence += tokens.endsSentence[index] as number;
  }
  const letters = new Int32Array(sentence + 1);
  for (let index = 0; index < count; index += 1) {
    const at = of[index] as number;
    letters[at] = (letters[at] as number) + lettersOf(text, tokens, index, index + 1);
  }
  return { of, letters };
}

/** The runs cut where a sentence ends on either side, so that each lies in one sentence of both. */
function bySentence(runs: readonly CommonRun[], old: Sentences, fresh: Sentences): CommonRun[] {
  const result: CommonRun[] = [];
  for (const { before, after, length } of runs) {
    let start = 0;
    for (let at = 1; at <= length; at += 1) {
      if (
        at === length ||
        old.of[before + at] !== old.of[before + start] ||
        fresh.of[after + at] !== fresh.of[after + start]
      ) {
        result.push({ before: before + start, after: after + start, length: at - start });
        start = at;
      }
    }
  }
  return result;
}

function coherent(
  runs: readonly CommonRun[],
  texts: Texts,
  old: ProseTokens,
  oldSentences: Sentences,
  fresh: ProseTokens,
  freshSentences: Sentences,
): CommonRun[] {
  const oldKept = new Int32Array(oldSentences.letters.length);
  const freshKept = new Int32Array(freshSentences.letters.length);
  for (const { before, after, length } of runs) {
    const [one, other] = [oldSentences.of[before] as number, freshSentences.of[after] as number];
    oldKept[one] = (oldKept[one] as number) + lettersOf(texts.before, old, before, before + length);
    freshKept[other] = (freshKept[other] as number) + lettersOf(texts.after, fresh, after, after + length);
  }
  return runs.filter(({ before, after }) => {
    const [one, other] = [oldSentences.of[before] as number, freshSentences.of[after] as number];
    const oldShare = (oldKept[one] as number) / Math.max(1, oldSentences.letters[one] as number);
    const freshShare = (freshKept[other] as number) / Math.max(1, freshSentences.letters[other] as number);
    return (
      Math.min(oldShare, freshShare) >= LEAST_KEPT ||
      Math.max(oldShare, freshShare) >= WHOLE ||
      (oldSentences.letters[one] === 0 && freshSentences.letters[other] === 0)
    );
  });
}

/** Drops runs that are nothing but blanks and marks, or less than the changes on both sides of them. */
function withoutConfetti(
  runs: readonly CommonRun[],
  texts: Texts,
  old: ProseTokens,
  fresh: ProseTokens,
): CommonRun[] {
  const result: CommonRun[] = [];
  for (const [index, run] of runs.entries()) {
    const last = result.at(-1);
    const next = runs[index + 1];
    const left = changedLetters(texts, old, fresh, last, run);
    const right = changedLetters(texts, old, fresh, run, next);
    const isEdge = (last === undefined && left === 0) || (next === undefined && right === 0);
    const own = lettersOf(texts.before, old, run.before, run.before + run.length);
    const isInSentence = old.endsSentence[run.before + run.length - 1] !== 1;
    if (isEdge || left === 0 || right === 0 || !isInSentence || own > Math.min(left, right)) {
      result.push(run);
    }
  }
  return result;
}

/** Blanks that both sides have around changed words stay what they were. */
function withEdgeBlanks(
  runs: readonly CommonRun[],
  texts: Texts,
  old: ProseTokens,
  fresh: ProseTokens,
): CommonRun[] {
  const isBlank = (before: number, after: number): boolean =>
    old.ids[before] === fresh.ids[after] &&
    /\s/.test(texts.before[old.starts[before] as number] ?? '') &&
    /\s/.test(texts.after[fresh.starts[after] as number] ?? '');
  const result: CommonRun[] = [];
  let [oldEnd, freshEnd] = [0, 0];
  const end = { before: old.ids.length, after: fresh.ids.length, length: 0 };
  for (const run of [...runs, end]) {
    const hasWords = (): boolean => run.before - oldEnd > 1 && run.after - freshEnd > 1;
    if (hasWords() && isBlank(oldEnd, freshEnd)) {
      result.push({ before: oldEnd, after: freshEnd, length: 1 });
      [oldEnd, freshEnd] = [oldEnd + 1, freshEnd + 1];
    }
    if (hasWords() && isBlank(run.before - 1, run.after - 1)) {
      result.push({ before: run.before - 1, after: run.after - 1, length: 1 });
    }
    if (run.length > 0) {
      result.push(run);
    }
    [oldEnd, freshEnd] = [run.before + run.length, run.after + run.length];
  }
  return result;
}

/** How much was changed between two runs, on the side where it was more. */
function changedLetters(
  texts: Texts,
  old: ProseTokens,
  fresh: ProseTokens,
  left: CommonRun | undefined,
  right: CommonRun | undefined,
): number {
  const [oldStart, freshStart] =
    left === undefined ? [0, 0] : [left.before + left.length, left.after + left.length];
  const [oldEnd, freshEnd] =
    right === undefined ? [old.ids.length, fresh.ids.length] : [right.before, right.after];
  return Math.max(
    lettersOf(texts.before, old, oldStart, oldEnd),
    lettersOf(texts.after, fresh, freshStart, freshEnd),
  );
}

/** How much a reader sees of the tokens from `start` to `end`: code units that are no white space. */
function lettersOf(text: string, { starts }: ProseTokens, start: number, end: number): number {
  let count = 0;
  for (let index = start; index < end; index += 1) {
    const at = starts[index] as number;
    const code = text.charCodeAt(at);
    const isBlank = code === 32 || (code >= 9 && code <= 13) || code === 160;
    count += isBlank ? 0 : Math.min(LONGEST, (starts[index + 1] as number) - at);
  }
  return count;
}

/** A run as stretches that are the same to the letter, and others between that only count as the same. */
function matchesOf(
  { before, after, length }: CommonRun,
  texts: Texts,
  old: ProseTokens,
  fresh: ProseTokens,
): Match[] {
  const rangeOf = ({ starts }: ProseTokens, from: number, to: number): TextRange => ({
    start: starts[from] as number,
    end: starts[to] as number,
  });
  const isSame = (one: TextRange, other: TextRange): boolean =>
    texts.before.slice(one.start, one.end) === texts.after.slice(other.start, other.end);
  const whole = [rangeOf(old, before, before + length), rangeOf(fresh, after, after + length)] as const;
  if (isSame(...whole)) {
    return [{ before: whole[0], after: whole[1], isExact: true }];
  }
  return Array.from({ length }, (_, index): Match => {
    const one = rangeOf(old, before + index, before + index + 1);
    const other = rangeOf(fresh, after + index, after + index + 1);
    return { before: one, after: other, isExact: isSame(one, other) };
  });
}
