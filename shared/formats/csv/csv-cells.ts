/**
 * Cells and lines of comma-separated values as RFC 4180 has them: a comma between cells, CR LF behind each line, a cell
 * with a comma, a quotation mark or a line end in quotation marks, and a quotation mark inside it doubled.
 *
 * A spreadsheet takes a cell that begins with = + - @ (or a tab or a carriage return) for a formula, and would run what
 * a model or a stranger wrote (https://owasp.org/www-community/attacks/CSV_Injection). Such a cell gets an apostrophe
 * before it; so does one that begins with an apostrophe itself, and so whoever reads takes away one leading apostrophe
 * and has what was written. Plain numbers stay as they are: −8 is no formula.
 */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => quoted(guarded(String(cell)))).join(',')}\r\n`;
}

function guarded(cell: string): string {
  const isNumber = /^[+-]?\d+(?:\.\d+)?$/.test(cell);
  return /^[=+\-@\t\r']/.test(cell) && !isNumber ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
