import { expect, test } from 'vitest';
import { orderWords, rankWords } from './ranking-words';

const items = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: `Response ${id.toUpperCase()}` }));
const nameOf = (id: string): string => `Response ${id.toUpperCase()}`;

test('a place is said with whom it is shared', () => {
  expect(rankWords([['a'], ['b', 'c']], 'b', nameOf)).toBe('rank 2, tied with Response C');
  expect(rankWords([['a']], 'a', nameOf)).toBe('rank 1');
  expect(rankWords([['a']], 'd', nameOf)).toBe('not ranked');
});

test('the order is read out whole, ties and what is left included', () => {
  expect(orderWords([['b'], ['a', 'c']], items)).toBe(
    'Order: 1 Response B; 2 Response A and Response C, tied. Not ranked: Response D.',
  );
  expect(orderWords([['b', 'a'], ['c'], ['d']], items)).toBe(
    'Order: 1 Response B and Response A, tied; 3 Response C; 4 Response D.',
  );
  expect(orderWords([], items)).toContain('Nothing is ranked. Not ranked: Response A');
});
