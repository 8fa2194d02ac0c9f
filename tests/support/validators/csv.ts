import type { JsonObject, Problems } from './problems';

/** The columns, as docs/hub.md names them. */
const columns =
  'submission,task,title,domain,kind,item,part,id,target,topic,topic_name,value,value_name,text,quote,start,end,note';

/** Reads comma-separated values letter by letter, as RFC 4180 describes them. Throws where a file is none. */
export function parseCsv(text: string): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        if (at >= text.length) {
          throw new Error('a quotation mark is not closed');
        }
        if (text[at] === '"' && text[at + 1] === '"') {
          cell += '"';
          at += 2;
        } else if (text[at] === '"') {
          at += 1;
          break;
        } else {
          cell += text[at];
          at += 1;
        }
      }
    } else {
      while (at < text.length && text[at] !== ',' && text[at] !== '\r') {
        if (text[at] === '"' || text[at] === '\n') {
          throw new Error(`a bare quotation mark or line feed at ${at}`);
        }
        cell += text[at];
        at += 1;
      }
    }
    cells.push(cell);
    if (text.startsWith('\r\n', at)) {
      lines.push(cells);
      cells = [];
      at += 2;
    } else if (text[at] === ',') {
      at += 1;
    } else {
      throw new Error(`neither a comma nor a line end at ${at}`);
    }
  }
  if (cells.length > 0) {
    throw new Error('the last line has no end');
  }
  return lines;
}

/** The rows of a csv export by the names of its columns, with the apostrophes that guard against formulas still there. */
export function readCsvRows(text: string): Record<string, string>[] {
  const [header = [], ...lines] = parseCsv(text);
  if (header.join(',') !== columns) {
    throw new Error(`the header is ${header.join(',')}`);
  }
  return lines.map((cells) => {
    if (cells.length !== header.length) {
      throw new Error(`a line has ${cells.length} cells`);
    }
    return Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '']));
  });
}

/** A cell as it was before a leading apostrophe guarded it. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

/** A row of the csv export: every column, nothing that a spreadsheet would run, offsets that fit their quote. */
export function csvProblems(row: unknown): Problems {
  const problems: Problems = [];
  const cells = row as JsonObject;
  if (Object.keys(cells).join(',') !== columns) {
    problems.push(`the columns are ${Object.keys(cells).join(',')}`);
  }
  for (const [name, cell] of Object.entries(cells)) {
    if (typeof cell !== 'string') {
      problems.push(`${name} is not a string`);
    } else if (/^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+(\.\d+)?$/.test(cell)) {
      problems.push(`${name} would be run as a formula: ${cell.slice(0, 20)}`);
    }
  }
  for (const name of ['submission', 'task', 'title', 'domain', 'kind', 'item']) {
    if (cells[name] === '') {
      problems.push(`${name} is empty`);
    }
  }
  if (!/^[1-9]\d*$/.test(String(cells['item'])) || !/^([1-9]\d*)?$/.test(String(cells['part']))) {
    problems.push('item and part count from 1');
  }
  const { start, end, quote } = cells;
  const length = unguarded(String(quote)).length;
  if (start !== '' && Number(end) - Number(start) !== length) {
    problems.push(`${String(start)} to ${String(end)} is not as long as its quote`);
  }
  return problems;
}
