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
 * The rows of a table that a change is in, whole, cell by cell, as nobody reads bars; null where it is in more than rows.
 * A row of dashes between head and body says nothing and is left out.
 */
export function changedCells(
  { before, after, removed, added, pieces, move }: TextChange,
  draft: string,
  revision: string,
): readonly ChangedRow[] | null {
  const [old, now] = [linesAround(draft, before, added), linesAround(revision, after, removed)];
  if (move !== undefined || !areRows(draft, old) || !areRows(revision, now) || (old ?? now) === null) {
    return null;
  }
  const [text, change, lines] = old === null ? [revision, after, now] : [draft, before, old];
  const parts: CellPart[] = [
    { kind: 'kept', text: text.slice(lines?.start, change.start) },
    ...pieces,
    { kind: 'kept', text: text.slice(change.end, lines?.end) },
  ];
  const rows = rowsOf(parts).filter(
    (row) =>
      !DASHES.test(
        row
          .flat()
          .map((part) => part.text)
          .join(''),
      ),
  );
  return rows.length === 0 ? null : rows.slice(0, MOST_ROWS);
}

/** The lines that a range has words in; null where it has none, and only whole lines came there or went from there. */
function linesAround(text: string, { start, end }: TextRange, other: string): TextRange | null {
  const words = text.slice(start, end);
  const isAtBreak = start === 0 || text[start - 1] === '\n' || words.includes('\n') || other.startsWith('\n');
  if (words.trim() === '' && isAtBreak) {
    return null;
  }
  const first = start + (words.length - words.trimStart().length) * (words.trim() === '' ? 0 : 1);
  const last = Math.max(first, end - (words.length - words.trimEnd().length));
  const to = text.indexOf('\n', last);
  return { start: text.lastIndexOf('\n', first - 1) + 1, end: to === -1 ? text.length : to };
}

function areRows(text: string, lines: TextRange | null): boolean {
  return (
    lines === null ||
    text
      .slice(lines.start, lines.end)
      .split('\n')
      .every((line) => ROW.test(line))
  );
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
