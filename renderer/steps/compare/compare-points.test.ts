import { expect, test } from 'vitest';
import { type ResponseId, responseIdSchema } from '#shared/lib/ids';
import { compareAnswerSchema, compareConfigSchema } from '#shared/steps/compare/compare-shape';
import { currentKeys, setChosenKeys } from '../../ui/keymap';
import { choiceOf, comparePoints, compareRows, isSameChoice, withChoice } from './compare-points';

const pair = ['left', 'right'].map((id) => responseIdSchema.parse(id)) as [ResponseId, ResponseId];
const config = compareConfigSchema.parse({
  dimensions: [{ id: 'tone', name: 'Tone' }],
  strengths: [
    { label: 'slightly', meaning: '' },
    { label: 'much', meaning: '' },
  ],
});
const empty = { pair: null, overall: null, dimensions: {} };

test('the scale is one row, strongest at its ends, with a key for each point', () => {
  const points = comparePoints(config, pair);
  expect(points.map(({ keys, name }) => `${currentKeys(keys)} ${name}`)).toEqual([
    '1 Response A better: much',
    '2 Response A better: slightly',
    'T Tie',
    '3 Response B better: slightly',
    '4 Response B better: much',
    'B Both bad',
  ]);
  expect(points.at(0)?.choice).toEqual({ outcome: 'better', better: 'left', strength: 2 });
  expect(points.at(4)?.choice).toEqual({ outcome: 'better', better: 'right', strength: 2 });
});

test('a tie and both bad have the keys that were chosen for them; the digits are the scale', () => {
  setChosenKeys({ 'judge-tie': 'E', 'judge-both-bad': '' });
  const keys = comparePoints(config, pair).map((point) => currentKeys(point.keys));
  setChosenKeys({});
  expect(keys).toEqual(['1', '2', 'E', '3', '4', '']);
});

test('a project may offer neither a tie nor both bad', () => {
  const strict = comparePoints({ ...config, tie: false, bothBad: false }, pair);
  expect(strict.map(({ keys }) => keys)).toEqual(['1', '2', '3', '4']);
});

test('a judgement is kept at its place together with the pair, and taken back with it', () => {
  const [tone, overall] = compareRows(config);
  if (tone === undefined || overall === undefined) {
    throw new Error('two rows were expected');
  }
  const tied = withChoice(empty, tone, { outcome: 'tie' }, pair);
  const both = withChoice(tied, overall, { outcome: 'both-bad' }, pair);
  expect(compareAnswerSchema.parse(both)).toEqual({
    pair,
    overall: { outcome: 'both-bad' },
    dimensions: { tone: { outcome: 'tie' } },
  });
  expect(choiceOf(both, overall)).toEqual({ outcome: 'both-bad' });
  expect(withChoice(withChoice(both, tone, null, pair), overall, null, pair)).toEqual(empty);
});

test('choices are the same when side and strength are', () => {
  const much = { outcome: 'better', better: pair[0], strength: 2 } as const;
  expect(isSameChoice(much, { ...much })).toBe(true);
  expect(isSameChoice(much, { ...much, strength: 1 })).toBe(false);
  expect(isSameChoice(much, { outcome: 'tie' })).toBe(false);
  expect(isSameChoice(null, null)).toBe(true);
});
