import { expect, test } from 'vitest';
import { type ChainStep, reasonConfigSchema } from '#shared/steps/reason/reason-answer';
import { chainInShort, joinStep, newStep, partStep, splitStep } from './chain-edits';

const step = (id: string, markdown: string, mark: ChainStep['mark'] = null, note = ''): ChainStep => ({
  id,
  markdown,
  mark,
  note,
});
const own = reasonConfigSchema.parse({});
const judged = reasonConfigSchema.parse({ start: 'response' });

test('a new step of one’s own counts as right, a new step of a judged chain is open', () => {
  expect(newStep(own, 'a').mark).toBe('right');
  expect(newStep(judged, 'a').mark).toBeNull();
});

test('a split keeps what was said of the first part', () => {
  const split = splitStep([step('a', 'one two', 'wrong', 'No.')], 'a', 'one', newStep(judged, 'b', 'two'));
  expect(split).toEqual([step('a', 'one', 'wrong', 'No.'), step('b', 'two')]);
});

test('a step is parted into its sentences, and stays the same when it has one', () => {
  const steps = [step('a', 'One is. Two is.')];
  expect(partStep(steps, 'a', (text) => step('b', text)).map(({ markdown }) => markdown)).toEqual([
    'One is.',
    'Two is.',
  ]);
  const single = [step('a', 'One is.')];
  expect(partStep(single, 'a', (text) => step('b', text))).toBe(single);
});

test('joining keeps both texts and notes, and a mark only where both have it', () => {
  const steps = [step('a', 'one', 'right'), step('b', 'two', 'right', 'x'), step('c', 'three', 'wrong', 'y')];
  const once = joinStep(steps, 'b');
  expect(once[0]).toEqual(step('a', 'one\n\ntwo', 'right', 'x'));
  expect(joinStep(once, 'c')).toEqual([step('a', 'one\n\ntwo\n\nthree', null, 'x\ny')]);
  expect(joinStep(steps, 'a')).toBe(steps);
});

test('the chain is told in short', () => {
  expect(chainInShort([step('a', 'x', 'right'), step('b', 'y'), step('c', '', 'right')])).toBe(
    '2 steps: 1 right, 1 open',
  );
  expect(chainInShort([])).toBe('0 steps');
});
