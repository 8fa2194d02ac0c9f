import { alignTokens } from '../align-tokens';
import type { TextRange } from '../text-anchor';
import { rowKey } from './block-key';
import { alignLines, type Line, linesIn, matchOf } from './diff-lines';
import { matchProse } from './diff-prose';
import type { Match } from './pieces';
import type { Side, TokenReader } from './prose-tokens';

/** Rows with fewer of their cells in common than this are two rows, not one that changed. */
const SAME_ROW = 0.3;
/** Where more rows than this meet as many, they are taken by their places: trying all pairs costs the square. */
const MOST_ROWS = 60;

/** What two tables have in common: whole rows, cells of rows that changed, and words of cells that changed a little. */
export function matchTable(reader: TokenReader, before: TextRange, after: TextRange): Match[] {
  const { texts } = reader;
  const old = linesIn(texts.before, before, rowKey);
  const fresh = linesIn(texts.after, after, rowKey);
  const matches: Match[] = [];
  let [oldEnd, freshEnd] = [0, 0];
  const end = { before: old.length, after: fresh.length };
  for (const pair of [...alignLines(old, fresh), end]) {
    const [oldRows, freshRows] = [old.slice(oldEnd, pair.before), fresh.slice(freshEnd, pair.after)];
    for (const [one, other] of pairRows(oldRows, freshRows)) {
      matches.push(...matchRow(reader, one, other));
    }
    const [one, other] = [old[pair.before], fresh[pair.after]];
    if (one !== undefined && other !== undefined) {
      matches.push(matchOf(texts, one, other));
    }
    [oldEnd, freshEnd] = [pair.before + 1, pair.after + 1];
  }
  return matches;
}

/** Rows that changed, each with what it became: the pairs, in order, that have most cells in common. */
function pairRows(old: readonly Line[], fresh: readonly Line[]): (readonly [Line, Line])[] {
  if (old.length > MOST_ROWS || fresh.length > MOST_ROWS) {
    return old.slice(0, fresh.length).map((row, index) => [row, fresh[index] as Line] as const);
  }
  const width = fresh.length + 1;
  const best = new Float64Array((old.length + 1) * width);
  const score = (row: number, column: number): number => best[row * width + column] as number;
  const shares = old.map((row) => fresh.map((other) => rowLikeness(row.key, other.key)));
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = fresh.length - 1; column >= 0; column -= 1) {
      const share = shares[row]?.[column] ?? 0;
      best[row * width + column] = Math.max(
        score(row + 1, column),
        score(row, column + 1),
        share < SAME_ROW ? 0 : share + score(row + 1, column + 1),
      );
    }
  }
  const pairs: (readonly [Line, Line])[] = [];
  for (let row = 0, column = 0; row < old.length && column < fresh.length; ) {
    if (score(row, column) === score(row + 1, column)) {
      row += 1;
    } else if (score(row, column) === score(row, column + 1)) {
      column += 1;
    } else {
      pairs.push([old[row] as Line, fresh[column] as Line]);
      row += 1;
      column += 1;
    }
  }
  return pairs;
}

/** 0 … 1. The first cell names the row, so it counts twice; a row of dashes is like no other row but one of dashes. */
function rowLikeness(one: string, other: string): number {
  const isDashes = (key: string): boolean => /^[\s|:-]+$/.test(key);
  if (isDashes(one) || isDashes(other)) {
    return isDashes(one) && isDashes(other) ? 1 : 0;
  }
  const [left, right] = [one.split('|'), other.split('|')];
  const rest = new Set(right);
  const shared = left.filter((cell) => rest.has(cell)).length + (left[0] === right[0] ? 1 : 0);
  const cells = shared / (Math.max(left.length, right.length) + 1);
  return 0.7 * cells + 0.3 * sharedWords(one, other);
}

function sharedWords(one: string, other: string): number {
  const [left, right] = [new Set(one.split(/[\s|]+/)), new Set(other.split(/[\s|]+/))];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(left.size, right.size);
}

/** A cell's words, and the bar behind it. */
interface Cell extends TextRange {
  readonly bar: TextRange;
}

function matchRow(reader: TokenReader, before: Line, after: Line): Match[] {
  const { texts } = reader;
  if (/^[\s|:-]+$/.test(before.key)) {
    return [matchOf(texts, before, after)];
  }
  const [old, fresh] = [cellsOf(texts.before, before), cellsOf(texts.after, after)];
  const idsOf = (side: Side, cells: readonly Cell[]): Int32Array =>
    Int32Array.from(cells, ({ start, end }) => reader.idOf(texts[side].slice(start, end).trim()));
  const [oldFirst, freshFirst] = [old[0]?.start ?? before.end, fresh[0]?.start ?? after.end];
  const matches = [
    matchOf(texts, { start: before.start, end: oldFirst }, { start: after.start, end: freshFirst }),
  ];
  const pairCells = (one: Cell, other: Cell, isSame: boolean): void => {
    matches.push(
      ...(isSame ? [matchOf(texts, one, other)] : matchProse(reader, one, other)),
      matchOf(texts, one.bar, other.bar),
    );
  };
  let [oldEnd, freshEnd] = [0, 0];
  const end = { before: old.length, after: fresh.length, length: 0 };
  for (const run of [...alignTokens(idsOf('before', old), idsOf('after', fresh)), end]) {
    const isByPlace = run.before - oldEnd === run.after - freshEnd;
    for (let index = 0; isByPlace && oldEnd + index < run.before; index += 1) {
      pairCells(old[oldEnd + index] as Cell, fresh[freshEnd + index] as Cell, false);
    }
    for (let index = 0; index < run.length; index += 1) {
      pairCells(old[run.before + index] as Cell, fresh[run.after + index] as Cell, true);
    }
    [oldEnd, freshEnd] = [run.before + run.length, run.after + run.length];
  }
  return matches;
}

/** The cells of a row; the line break belongs to the last bar. */
function cellsOf(text: string, { start, end }: TextRange): Cell[] {
  const row = text.slice(start, end);
  const cells: Cell[] = [];
  let from = 0;
  for (const { index } of row.matchAll(/(?<!\\)\|/g)) {
    const isFirst = from === 0 && row.slice(0, index).trim() === '';
    if (!isFirst) {
      cells.push({
        start: start + from,
        end: start + index,
        bar: { start: start + index, end: start + index + 1 },
      });
    }
    from = index + 1;
  }
  const rest = row.slice(from);
  const last = cells.at(-1);
  if (rest.trim() !== '' || last === undefined) {
    const stop = start + from + rest.trimEnd().length;
    cells.push({ start: start + from, end: stop, bar: { start: stop, end } });
  } else {
    cells[cells.length - 1] = { ...last, bar: { start: last.bar.start, end } };
  }
  return cells;
}
