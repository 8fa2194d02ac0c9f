import { expect, test } from 'vitest';
import { compareTexts } from '#shared/steps/revise/changes';
import { changedCells } from './changed-cells';

const TABLE = [
  'The doses:',
  '',
  '| Drug | Dose | Daily |',
  '| - | -: | - |',
  '| Paracetamol | 500 mg | 4 times |',
  '| Ibuprofen | 400 mg | 3 times |',
  '',
  'Not on an empty stomach.',
];

/** The cells of each change, with `-` before what was taken out and `+` before what was put in. */
function cells(revision: readonly string[], draft: readonly string[] = TABLE): (string[] | null)[] {
  const texts = [draft.join('\n'), revision.join('\n')] as const;
  const sign = { kept: '', removed: '-', added: '+' };
  return compareTexts(...texts).changes.map((change) => {
    const rows = changedCells(change, ...texts);
    return (
      rows?.map((row) =>
        row.map((parts) => parts.map(({ kind, text }) => sign[kind] + text).join('')).join(' ┆ '),
      ) ?? null
    );
  });
}

const replaced = (at: number, ...lines: string[]): string[] => [
  ...TABLE.slice(0, at),
  ...lines,
  ...TABLE.slice(at + 1),
];

test('a word in a cell is shown in its row', () => {
  expect(cells(replaced(5, '| Ibuprofen | 200 mg | 3 times |'))).toEqual([
    ['Ibuprofen ┆ -400+200 mg ┆ 3 times'],
  ]);
});

test('whole rows are shown as rows, put in or taken out', () => {
  const fresh = '| Naproxen | 250 mg | twice |';
  expect(cells(replaced(5, TABLE[5] ?? '', fresh))).toEqual([['+Naproxen ┆ +250 mg ┆ +twice']]);
  expect(cells(replaced(5))).toEqual([['-Ibuprofen ┆ -400 mg ┆ -3 times']]);
  expect(cells(replaced(4, fresh, TABLE[4] ?? ''))).toEqual([['+Naproxen ┆ +250 mg ┆ +twice']]);
});

test('a table that is new, or gone, is shown as its first rows', () => {
  const text = ['The doses are low.', '', 'Not on an empty stomach.'];
  const table = ['| Drug | Dose |', '| - | -: |', '| Paracetamol | 500 mg |', '| Ibuprofen | 400 mg |'];
  const withTable = [text[0] ?? '', '', ...table, '', text[2] ?? ''];
  expect(cells(withTable, text)).toEqual([
    ['+Drug ┆ +Dose', '+Paracetamol ┆ +500 mg', '+Ibuprofen ┆ +400 mg'],
  ]);
  expect(cells(text, withTable)).toEqual([
    ['-Drug ┆ -Dose', '-Paracetamol ┆ -500 mg', '-Ibuprofen ┆ -400 mg'],
  ]);
  expect(cells([...text, '', ...table], text)).toHaveLength(1);
  expect(cells([...text, '', ...table], text)[0]?.[0]).toBe('+Drug ┆ +Dose');
});

test('a bar in a cell is no border of it', () => {
  const [before, after] = [
    ['| a | b |', '| - | - |', '| x \\| y | one |'],
    ['| a | b |', '| - | - |', '| x \\| y | two |'],
  ];
  expect(cells(after, before)).toEqual([['x | y ┆ -one+two']]);
});

test('words outside of a table have no cells', () => {
  expect(cells(replaced(7, 'Never on an empty stomach.'))).toEqual([null]);
  expect(cells(['The full doses:', ...TABLE.slice(1)])).toEqual([null]);
});
