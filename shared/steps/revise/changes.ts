import { countWords } from '../../domain/markdown-text';
import type { TextRange } from '../../lib/text-anchor';
import { type Change, diffWords } from '../../lib/word-diff';
import { joinMoves } from './join-moves';
import { meaningTest } from './meaningful';
import { SENTENCE_END, tidyRuns } from './tidy-runs';

/** A change of the draft, or a group of changes that stand close together. Offsets are UTF-16 code units. */
export interface TextChange {
  /** What was there, in the draft; empty where something was put in. */
  readonly before: TextRange;
  /** What is there now, in the revision; empty where something was taken out. */
  readonly after: TextRange;
  readonly removed: string;
  readonly added: string;
  /** The same in pieces, with the words between that stayed. */
  readonly pieces: readonly Piece[];
  /** Only of a passage that stands elsewhere now: where in the draft that is, and what changed in it on the way. */
  readonly move?: { readonly at: TextRange; readonly pieces: readonly Piece[] };
}

export interface Piece extends Change {
  readonly text: string;
}

/** What became of a draft. */
export interface Comparison {
  readonly changes: readonly TextChange[];
  /** Both texts run together, meaningless differences left out. */
  readonly pieces: readonly Piece[];
  /** Words of the draft, and of the revision. */
  readonly wordsBefore: number;
  readonly wordsAfter: number;
  /** 0 … 1: how much of both texts is not in the other. */
  readonly share: number;
}

/** Changes with no more words than this between them, in one sentence, are one group. */
const CLOSE = 4;

/** The last few pairs: checks, contributions and the screen ask for the same one. */
const KNOWN = 4;
const known: { readonly draft: string; readonly revision: string; readonly result: Comparison }[] = [];

/**
 * Compares a draft with its revision, word by word, and groups the changes; a passage that was moved is one. Differences that mean nothing (white
 * space, another bullet, the numbers of a list, the widths of a table) are no changes. Pure; the last results are kept,
 * as the texts can be long.
 */
export function compareTexts(draft: string, revision: string): Comparison {
  const found = known.find((entry) => entry.draft === draft && entry.revision === revision);
  if (found !== undefined) {
    return found.result;
  }
  const result = compare(draft, revision);
  known.unshift({ draft, revision, result });
  known.length = Math.min(known.length, KNOWN);
  return result;
}

function compare(draft: string, revision: string): Comparison {
  const runs = tidyRuns(meaningfulRuns(draft, revision), revision);
  const pieces = runs.map((run) => pieceOf(run, draft, revision));
  let changed = 0;
  for (const { kind, text } of pieces) {
    changed += kind === 'kept' ? 0 : countWords(text);
  }
  const [wordsBefore, wordsAfter] = [countWords(draft), countWords(revision)];
  return {
    changes: joinMoves(grouped(runs, draft, revision), draft, revision),
    pieces,
    wordsBefore,
    wordsAfter,
    share: changed / Math.max(1, wordsBefore + wordsAfter),
  };
}

/** The runs of the diff, where a removal and an addition at one place that mean nothing are kept text. */
function meaningfulRuns(draft: string, revision: string): Change[] {
  const runs: Change[] = [];
  const add = (run: Change): void => {
    const last = runs.at(-1);
    if (last?.kind === 'kept' && run.kind === 'kept') {
      runs[runs.length - 1] = {
        kind: 'kept',
        before: { start: last.before.start, end: run.before.end },
        after: { start: last.after.start, end: run.after.end },
      };
    } else {
      runs.push(run);
    }
  };
  const all = diffWords(draft, revision);
  const isMeaningful = meaningTest(draft, revision);
  for (let at = 0; at < all.length; at += 1) {
    const run = all[at] as Change;
    const next = all[at + 1];
    const isPair = run.kind === 'removed' && next?.kind === 'added';
    const before = run.before;
    const after = isPair ? next.after : run.after;
    if (run.kind === 'kept' || isMeaningful(before, after)) {
      add(run);
      continue;
    }
    add({ kind: 'kept', before, after });
    at += isPair ? 1 : 0;
  }
  return runs;
}

function grouped(runs: readonly Change[], draft: string, revision: string): TextChange[] {
  const groups: Change[][] = [];
  runs.forEach((run, index) => {
    if (run.kind === 'kept') {
      return;
    }
    const group = groups.at(-1);
    const between = runs[index - 1];
    if (group === undefined || between === undefined) {
      groups.push([run]);
    } else if (between.kind !== 'kept') {
      group.push(run);
    } else if (isClose(betweenWords(runs, index - 1, draft, revision))) {
      group.push(between, run);
    } else {
      groups.push([run]);
    }
  });
  return groups.map((group) => changeOf(group, draft, revision));
}

/** The kept run between two changes, with the white space at the edges of those. */
function betweenWords(runs: readonly Change[], index: number, draft: string, revision: string): string {
  const textOf = (run: Change | undefined): string =>
    run === undefined ? '' : pieceOf(run, draft, revision).text;
  const before = /\s*$/.exec(textOf(runs[index - 1]))?.[0] ?? '';
  const after = /^\s*/.exec(textOf(runs[index + 1]))?.[0] ?? '';
  return before + textOf(runs[index]) + after;
}

function isClose(between: string): boolean {
  return !SENTENCE_END.test(between) && countWords(between) <= CLOSE;
}

function changeOf(group: readonly Change[], draft: string, revision: string): TextChange {
  const [first, last] = [group[0] as Change, group.at(-1) as Change];
  const before = { start: first.before.start, end: last.before.end };
  const after = { start: first.after.start, end: last.after.end };
  return {
    before,
    after,
    removed: draft.slice(before.start, before.end),
    added: revision.slice(after.start, after.end),
    pieces: group.map((run) => pieceOf(run, draft, revision)),
  };
}

function pieceOf(run: Change, draft: string, revision: string): Piece {
  const { kind, before, after } = run;
  const text =
    kind === 'removed' ? draft.slice(before.start, before.end) : revision.slice(after.start, after.end);
  return { ...run, text };
}
