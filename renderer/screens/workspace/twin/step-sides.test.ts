import { expect, test } from 'vitest';
import { answersSchema } from '#shared/domain/draft';
import { exampleTask } from '#shared/testing/six-steps';
import { differentSteps } from './step-sides';
import { withBoth } from './with-both';

const { steps } = exampleTask();
const [first, second, third] = steps.map(({ id }) => id);
const answers = (words: readonly string[]) =>
  answersSchema.parse(Object.fromEntries(words.map((word, index) => [steps[index]?.id, { text: word }])));

test('only what differs is asked, with where it was changed and what stands there now', () => {
  const common = answers(['a', 'b', 'c']);
  const mine = answers(['a, here', 'b', 'c, here']);
  const theirs = answers(['a', 'b', 'c, there']);
  expect(differentSteps(steps, mine, theirs, common, mine)).toMatchObject([
    { id: first, now: 'mine', changedIn: 'here' },
    { id: third, now: 'mine', changedIn: 'both' },
  ]);
  const now = answers(['a', 'b', 'c, here and there']);
  expect(differentSteps(steps, mine, theirs, null, now)).toMatchObject([
    { id: first, now: 'theirs', changedIn: null },
    { id: third, now: 'both', changedIn: null },
  ]);
  expect(differentSteps(steps, mine, theirs, common, now).some(({ id }) => id === second)).toBe(false);
});

test('both passages stand one below the other, apart by an empty line', () => {
  const here = 'One.\n\nHere.\n\nTwo.';
  const there = 'One.\n\nThere.\n\nTwo.';
  const passage = { before: { start: 6, end: 14 }, after: { start: 6, end: 13 } };
  expect(withBoth(passage, there, here)).toBe('Here.\n\nThere.');
});
