import { expect, it } from 'vitest';
import { describeOutcome } from './opened-file-words';

const taken = { kind: 'taken', bundles: 0, receipts: 0, returned: 0, isNews: false } as const;

it('what a file brought is said in numbers, and what was here already is not news', () => {
  expect(describeOutcome({ ...taken, bundles: 2, receipts: 1, returned: 1, isNews: true }).detail).toBe(
    '2 bundles of tasks are here. The hub has confirmed 1 submission. 1 submission came back: the sync screen says why.',
  );
  expect(describeOutcome(taken).title).toBe('Nothing new in this file');
  expect(describeOutcome({ ...taken, isNews: true }).title).toBe('The file was taken in');
});

it('a refused file says why, and a disk that is full says what to do', () => {
  expect(describeOutcome({ kind: 'refused', reason: 'It is not whole.' })).toMatchObject({
    isRefused: true,
    detail: 'It is not whole.',
  });
  const failure = { kind: 'storage', code: 'full', detail: '' } as const;
  expect(describeOutcome({ kind: 'failed', failure }).detail).toMatch(/Free some space/);
});
