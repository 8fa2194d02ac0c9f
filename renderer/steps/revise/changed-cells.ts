import type { TextRange } from '#shared/lib/text-anchor';
import type { Piece, TextChange } from '#shared/steps/revise/changes';

/** A part of a cell, or of a row: what stayed, was taken out, or was put in. */
export type CellPart = Pick<Piece, 'kind' | 'text'>;
/** Cells with their parts. */
export type ChangedRow = readonly (readonly CellPart[])[];

const ROW = /^[ \t>]*\|.*\|[ \t]*$/;
const DASHES = /^[\s|:>-]*$/;
/** Of more rows than this the first ones are shown. */
const MOST_ROWS = 4;

/**
 * The rows of a table that a change is in, whole, cell by cell, as nobody reads bars; null where it is in no table, or in
 * more than one. A row of dashes between head and body says nothing and is left out.
 */
export function changedCells(
  { before, after, pieces, move }: TextChange,
  draft: string,
  revision: string,
): readonly ChangedRow[] | null {
  const [old, now] = [rowsAround(draft, before), rowsAround(revision, after)];
  if (move !== undefined || old === null || now === null) {
    return null;
  }
  const parts: CellPart[] = [
    { kind: 'kept', text: draft.slice(old.start, before.start) },
    ...pieces,
    { kind: 'kept', text: draft.slice(before.end, old.end) },
  ];
  const rows = rowsOf(parts).filter(
    (row) =>
      !DASHES.test(
        row
          .flat()
          .map(({ text }) => text)
          .join(''),
      ),
  );
  return rows.length === 0 ? null : rows.slice(0, MOST_ROWS);
}

/** The lines that a range is in, where they are rows. An empty range between two rows is in none, and is taken as it is. */
function rowsAround(text: string, { start, end }: TextRange): TextRange | null {
  const isBetween = start === end && (start === 0 || text[start - 1] === '\n');
  if (isBetween) {
    const [above, below] = [lineEndingAt(text, start - 1), lineFrom(text, start)];
    return ROW.test(above) || ROW.test(below) ? { start, end } : null;
  }
  const from = text.lastIndexOf('\n', start - 1) + 1;
  // A line break at the end belongs to the last row.
  const last = end > start && text[end - 1] === '\n' ? end - 1 : end;
  const to = text.indexOf('\n', last);
  const range = { start: from, end: to === -1 ? text.length : Math.max(to, end) };
  const lines = text.slice(range.start, range.end).trimEnd().split('\n');
  return lines.every((line) => ROW.test(line)) ? range : null;
}

function lineEndingAt(text: string, end: number): string {
  return end <= 0 ? '' : text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
}

function lineFrom(text: string, start: number): string {
  return /^.*/.exec(text.slice(start))?.[0] ?? '';
}

/** Cuts the parts at bars and line ends. */
function rowsOf(parts: readonly CellPart[]): CellPart[][][] {
  const rows: CellPart[][][] = [[[]]];
  for (const { kind, text } of parts) {
    for (const token of text.match(/\n|(?<!\\)\||(?:\\.|[^|\n])+/g) ?? []) {
      if (token === '\n') {
        rows.push([[]]);
      } else if (token === '|') {
        rows.at(-1)?.push([]);
      } else {
        rows.at(-1)?.at(-1)?.push({ kind, text: token });
      }
    }
  }
  return rows.map((cells) => cells.slice(1, -1).map(tidy)).filter((cells) => cells.length > 0);
}

/** Without the blanks between words and bars. */
function tidy(parts: readonly CellPart[]): CellPart[] {
  const last = parts.length - 1;
  return parts
    .map(({ kind, text }, index) => {
      const start = index === 0 ? text.trimStart() : text;
      return { kind, text: (index === last ? start.trimEnd() : start).replaceAll('\\|', '|') };
    })
    .filter(({ text }) => text !== '');
}
