import { expect, test } from 'vitest';
import { flagIdSchema, responseIdSchema } from '#shared/lib/ids';
import { anchorAt, type TextAnchor } from '#shared/lib/text-anchor';
import { flagConfigSchema } from '#shared/steps/flag/flag-config';
import { newFlag, withFlag } from '#shared/steps/flag/new-flag';
import { firstOpenPart, inTextOrder, partAfter, withChangedFlag, withoutFlag } from './flag-changes';

const [a, b] = [responseIdSchema.parse('a'), responseIdSchema.parse('b')];
const text = 'Give apixaban 5 mg twice daily.';
const anchor = (start: number, end: number) => anchorAt(text, start, end) as TextAnchor;
const config = flagConfigSchema.parse({ right: 'none', standard: 'optional' });
const flag = (id: string, on = a, start = 0, end = 4) =>
  newFlag(config, flagIdSchema.parse(id), on, anchor(start, end));

test('a flag takes the word back that there is nothing to flag', () => {
  expect(withFlag({ flags: [], nothing: true }, flag('f'))).toEqual({ flags: [flag('f')], nothing: false });
});

test('flags stand in the order in which this expert sees the texts, and then of the text', () => {
  const flags = [flag('late', a, 14, 18), flag('first', b), flag('early', a, 5, 13), flag('wide', a, 5, 18)];
  expect(inTextOrder(flags, [b, a]).map(({ id }) => id)).toEqual(['first', 'early', 'wide', 'late']);
});

test('changing and removing touch one flag only', () => {
  const answer = { flags: [flag('f'), flag('g')], nothing: false };
  expect(withChangedFlag(answer, 'g', { wrong: 'Too much.' }).flags.map(({ wrong }) => wrong)).toEqual([
    '',
    'Too much.',
  ]);
  expect(withoutFlag(answer, 'f').flags.map(({ id }) => id)).toEqual(['g']);
});

test('the keyboard goes from part to part and leaves out what is not asked for', () => {
  expect(partAfter(config, 'category')).toBe('severity');
  expect(partAfter(config, 'wrong')).toBe('standard');
  expect(partAfter(config, 'standard')).toBeNull();
});

test('work begins where something is missing; what leaves no choice is chosen', () => {
  expect(firstOpenPart(config, flag('f'))).toBe('category');
  const one = flagConfigSchema.parse({ categories: [{ id: 'harm', label: 'Harm' }] });
  const only = newFlag(one, flagIdSchema.parse('f'), a, anchor(0, 4));
  expect(only.category).toBe('harm');
  expect(firstOpenPart(one, only)).toBe('severity');
  expect(firstOpenPart(one, { ...only, severity: 'minor', wrong: 'x', right: 'y' })).toBe('wrong');
});
