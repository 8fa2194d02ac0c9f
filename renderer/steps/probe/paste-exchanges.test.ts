import { expect, test } from 'vitest';
import type { Exchange } from '#shared/steps/exchange';
import { pasteInto, withoutPasted, withPasted } from './paste-exchanges';

const turn = (id: string, markdown: string, reply = ''): Exchange => ({ id, markdown, reply });
const before = [turn('a', 'Hello'), turn('b', '', 'The reply so far')];
const ids = ['x', 'y', 'z'];
const pasted = pasteInto(
  turn('b', '', 'The reply so far'),
  1,
  [
    { markdown: 'One?', reply: 'Yes.' },
    { markdown: 'Two?', reply: 'No.' },
  ],
  () => ids.shift() ?? 'last',
);
const after = withPasted(before, pasted);

test('a pasted conversation takes the place of the turn, whose field stays', () => {
  expect(after).toEqual([turn('a', 'Hello'), turn('b', 'One?', 'Yes.'), turn('x', 'Two?', 'No.')]);
  expect(withoutPasted(after, pasted)).toEqual(before);
});

// Once undo put the whole list back as it had been, and what was written since was gone.
test('what was done since stays when the paste is undone', () => {
  const since = [turn('a', 'Hello again'), ...after.slice(1), turn('c', 'And a third?')];
  expect(withoutPasted(since, pasted)).toEqual([
    turn('a', 'Hello again'),
    turn('b', '', 'The reply so far'),
    turn('c', 'And a third?'),
  ]);
});

test('a pasted turn that was written in since stays, and the turn that was replaced does not come twice', () => {
  const since = [turn('a', 'Hello'), turn('b', 'One, really?', 'Yes.'), turn('x', 'Two?', 'No.')];
  expect(withoutPasted(since, pasted)).toEqual([turn('a', 'Hello'), turn('b', 'One, really?', 'Yes.')]);
});

test('the replaced turn comes back where it was removed, and stays where it is back already', () => {
  expect(withoutPasted([turn('a', 'Hello'), turn('x', 'Two?', 'No.')], pasted)).toEqual(before);
  expect(withoutPasted(before, pasted)).toEqual(before);
});
