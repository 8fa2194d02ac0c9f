import { expect, test } from 'vitest';
import type { Json } from '#shared/lib/json-value';
import { changedParts, type ValueChange } from './changed-parts';
import { fieldRows } from './field-rows';
import { namesInAnswer, pathInWords, valueInWords } from './part-words';

test('a long text is a text to compare, whatever else changed is told by where it stands', () => {
  const before = { markdown: 'one', quotes: [] };
  const after = {
    markdown: 'two',
    quotes: [{ id: 'q1', response: 'r1', anchor: { start: 1, end: 4, quote: 'ten' } }],
  };
  expect(changedParts(before, after)).toEqual([
    { kind: 'text', path: ['markdown'], before: 'one', after: 'two' },
    { kind: 'value', path: ['quotes', 'q1', 'response'], before: undefined, after: 'r1' },
    { kind: 'value', path: ['quotes', 'q1', 'anchor', 'quote'], before: undefined, after: 'ten' },
  ]);
});

test('a link of a criterion is told by its text and its words', () => {
  const linked = (links: object[]) => ({ criteria: [{ id: 'c', text: 'Dose', links }] }) as Json;
  const link = { id: 'l', source: { of: 'text', text: 'r1' }, anchor: { start: 1, end: 4, quote: 'ten' } };
  expect(changedParts(linked([]), linked([link])).map(({ path }) => path.slice(2))).toEqual([
    ['links', 'l', 'source', 'text'],
    ['links', 'l', 'anchor', 'quote'],
  ]);
});

test('entries of a list are known by their ids: one that was put in before others changes none of them', () => {
  const list = (...ids: string[]) => ({ criteria: ids.map((id) => ({ id, text: `Text ${id}`, weight: 3 })) });
  expect(changedParts(list('a', 'b'), list('new', 'a', 'b')).map(({ path }) => path)).toEqual([
    ['criteria', 'new', 'text'],
    ['criteria', 'new', 'weight'],
  ]);
  expect(changedParts(list('a', 'b'), list('b'))).toEqual([
    { kind: 'value', path: ['criteria', 'a', 'text'], before: 'Text a', after: undefined },
    { kind: 'value', path: ['criteria', 'a', 'weight'], before: 3, after: undefined },
  ]);
});

test('what came or went as a whole is one line, and each changed field is one of its own', () => {
  const before = { criteria: [{ id: 'a', text: 'Dose', weight: 3 }] };
  const after = {
    criteria: [
      { id: 'a', text: 'Dose', weight: 5 },
      { id: 'b', text: 'Why', weight: 1 },
    ],
  };
  const rows = fieldRows(changedParts(before, after) as ValueChange[]);
  expect(rows).toMatchObject([
    { kind: 'changed', path: ['criteria', 'a', 'weight'], before: [3], after: [5] },
    { kind: 'added', path: ['criteria', 'b'], after: ['Why', 1] },
  ]);
  expect(fieldRows(changedParts(after, before) as ValueChange[])[1]).toMatchObject({
    kind: 'removed',
    before: ['Why', 1],
  });
});

test('an order is one value, and what is empty both times is no change', () => {
  expect(changedParts({ order: ['r1', 'r2'], note: '' }, { order: ['r2', 'r1'], note: null })).toEqual([
    { kind: 'value', path: ['order', 'listed'], before: 'r1, r2', after: 'r2, r1' },
  ]);
  expect(changedParts(undefined, { order: [] })).toEqual([]);
});

test('places and values are said in words', () => {
  const names = new Map([...namesInAnswer({ criteria: [{ id: 'c-1a2b3c' }] }), ['r1', 'Response A']]);
  expect(pathInWords(['criteria', 'c-1a2b3c', 'isNeeded'], names)).toBe('Criteria · 1 · Is needed');
  expect(pathInWords(['order', 'listed'], names)).toBe('Order');
  expect(pathInWords(['quotes', 'q-77aa-00', 'response'], names)).toBe('Quotes · Response');
  expect(pathInWords(['markdown'], names)).toBe('');
  expect([valueInWords('r1, r2', names), valueInWords(undefined, names), valueInWords(true, names)]).toEqual([
    'Response A, r2',
    'not set',
    'yes',
  ]);
});
