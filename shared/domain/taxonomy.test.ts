import { expect, test } from 'vitest';
import { codeSchema, taxonomySchema, whatIsWrongWith } from './taxonomy';

const code = (id: string, parent: string | null = null) =>
  codeSchema.parse({ id, name: `Code ${id}`, parent });

test('a tree in any order of its codes is well', () => {
  expect(whatIsWrongWith([code('K35.8', 'K35'), code('K35', 'XI'), code('XI')])).toBeNull();
});

test('a code that stands twice is named', () => {
  expect(whatIsWrongWith([code('a'), code('b'), code('a')])).toBe('the code "a" is there twice');
});

test('a code below one that does not exist is named, with what it stands below', () => {
  expect(whatIsWrongWith([code('a'), code('b', 'x')])).toBe(
    'the code "b" stands below "x", which does not exist',
  );
});

test('codes that stand below one another in a circle are found', () => {
  expect(whatIsWrongWith([code('a', 'b'), code('b', 'c'), code('c', 'a')])).toBe(
    'the code "a" stands below itself',
  );
  expect(whatIsWrongWith([code('a', 'a')])).toBe('the code "a" stands below itself');
});

test('50,000 codes in one long chain are checked in no time', () => {
  const codes = Array.from({ length: 50_000 }, (_, index) =>
    code(`c${index}`, index === 0 ? null : `c${index - 1}`),
  );
  const started = performance.now();
  expect(whatIsWrongWith(codes.toReversed())).toBeNull();
  expect(performance.now() - started).toBeLessThan(5_000);
});

test('a taxonomy without codes, or with an id of blanks, is refused', () => {
  expect(taxonomySchema.safeParse({ id: 'icd', name: 'ICD', codes: [] }).success).toBe(false);
  expect(codeSchema.safeParse({ id: ' ', name: 'Blank' }).success).toBe(false);
});
