import { describe, expect, it } from 'vitest';
import type { Json } from '../lib/json-value';
import { checkLimits, fitsDraft } from './check-limits';

const step = { kind: 'flag' };

function answerOf(change: object): Json {
  const flag = {
    id: 'f1',
    text: 'a',
    anchor: { start: 0, end: 4, quote: 'Give', prefix: '', suffix: '' },
    category: null,
    severity: null,
    wrong: '',
    right: '',
    standard: '',
    ...change,
  };
  return { flags: [flag], nothing: false } as Json;
}

describe('what is longer than it may be', () => {
  it('is a draft like any other, and is told at its place', () => {
    const answer = answerOf({ standard: 'Section 4.2 of the summary, '.repeat(20) });
    expect(fitsDraft(step, answer)).toBe(true);
    expect(checkLimits(step, answer)).toEqual([
      {
        path: ['flags', 'f1', 'standard'],
        severity: 'blocks',
        message:
          '“Section 4.2 of the summary, Section 4.2 …” is too long: 560 characters, and 300 are taken. Shorten it.',
      },
    ]);
  });

  it('can be a list with too many entries', () => {
    const id = (index: number) => `c${index}`;
    const criteria = Array.from({ length: 51 }, (_, index) => ({
      id: id(index),
      text: 'Names the dose',
      kind: 'must',
      weight: 5,
    }));
    const answer = { criteria };
    expect(fitsDraft({ kind: 'criteria' }, answer)).toBe(true);
    expect(checkLimits({ kind: 'criteria' }, answer)).toEqual([
      {
        path: ['criteria'],
        severity: 'blocks',
        message: 'There are 51 entries, and 50 are taken. Remove some.',
      },
    ]);
  });

  it('does not make a draft of what has another shape', () => {
    expect(fitsDraft(step, answerOf({ wrong: 5 }))).toBe(false);
    expect(fitsDraft(step, answerOf({ standard: 'x'.repeat(301), more: true }))).toBe(false);
    expect(fitsDraft(step, answerOf({}))).toBe(true);
    expect(checkLimits(step, answerOf({}))).toEqual([]);
  });
});
