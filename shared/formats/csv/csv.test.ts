import { expect, it } from 'vitest';
import { csvProblems, parseCsv, readCsvRows, unguarded } from '../../../tests/support/validators/csv';
import { everyContribution, everyRecord } from '../../testing/every-contribution';
import { csv } from './csv';
import { csvLine } from './csv-cells';

function file(): string {
  const rows = csv.rows(everyRecord());
  return [csv.layout?.head, ...rows.map((row, index) => csv.layout?.row(row, index))].join('');
}

it('has one header, and reads back as the rows that were written', () => {
  const written = csv.rows(everyRecord()).map((row) => {
    csv.rowSchema.parse(row);
    return Object.values(row).map(String);
  });
  const [header, ...lines] = parseCsv(file());
  expect(header?.[0]).toBe('submission');
  expect(lines.map((cells) => cells.map(unguarded))).toEqual(written);
});

it('is what RFC 4180 says, with nothing in it that a spreadsheet would run', () => {
  for (const row of readCsvRows(file())) {
    expect(csvProblems(row)).toEqual([]);
  }
});

it('guards cells that look like formulas, so that they can be told from what was written', () => {
  const cells = ['=1+1', '+me', '-- no', '@rule', '\ttab', "'quoted'", '-8', '+1.5', 'plain', 'a "b", c', ''];
  expect(csvLine(cells)).toBe(`'=1+1,'+me,'-- no,'@rule,'\ttab,''quoted',-8,+1.5,plain,"a ""b"", c",\r\n`);
  expect(parseCsv(csvLine(cells))[0]?.map(unguarded)).toEqual(cells);
});

it('holds every kind of contribution, and every text of each', () => {
  const text = JSON.stringify(parseCsv(file()).map((cells) => cells.map(unguarded)));
  const left = new Set<string>();
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string' && value !== '') {
      if (!text.includes(JSON.stringify(value).slice(1, -1))) {
        left.add(`${key}: ${value}`);
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) {
        visit(inner, name);
      }
    }
  };
  // A quote's surroundings are left out, and so is what a code stands under. "Better" is said by naming which.
  const contributions = JSON.parse(
    JSON.stringify(everyContribution(), (key, value) =>
      ['prefix', 'suffix', 'path', 'outcome'].includes(key) ? '' : value,
    ),
  );
  visit(contributions, '');
  expect([...left]).toEqual([]);
});
