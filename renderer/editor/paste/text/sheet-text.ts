import type { Table } from 'mdast';

/** Text in rows and columns, as spreadsheets give it; null where the rows differ or one has no column. */
export function sheetOf(source: string): Table | null {
  if (!source.includes('\t')) {
    return null;
  }
  const rows = source
    .replace(/\n+$/u, '')
    .split('\n')
    .map((line) => line.split('\t'));
  const width = rows[0]?.length ?? 0;
  const isSheet =
    rows.length > 1 &&
    width > 1 &&
    rows.every((cells) => cells.length === width) &&
    // Lines that begin with a tab are indented: code, or an outline.
    rows.some((cells) => cells[0] !== '');
  if (!isSheet) {
    return null;
  }
  return {
    type: 'table',
    align: rows[0]?.map((_cell, column) => (isNumeric(rows, column) ? 'right' : null)) ?? [],
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({
        type: 'tableCell',
        children: cell.trim() === '' ? [] : [{ type: 'text', value: cell.trim() }],
      })),
    })),
  };
}

function isNumeric(rows: readonly (readonly string[])[], column: number): boolean {
  const cells = rows.slice(1).map((cells) => cells[column]?.trim() ?? '');
  return cells.some((cell) => cell !== '') && cells.every((cell) => /^[-+(]?[\d.,\s]*%?\)?$/u.test(cell));
}
