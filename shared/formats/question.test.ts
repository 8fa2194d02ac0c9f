import { expect, it } from 'vitest';
import type { Turn } from '../domain/turn';
import { askablePart, isAnswered, isQuestion, questionText } from './question';

const turns = (...roles: Turn['role'][]): Turn[] =>
  roles.map((role, index) => ({ role, content: `${role} ${index}` }));

it('a question ends with the user, an answered conversation with the assistant, and both take turns', () => {
  expect(isQuestion(turns('user'))).toBe(true);
  expect(isQuestion(turns('system', 'user', 'assistant', 'user'))).toBe(true);
  expect(isAnswered(turns('system', 'user', 'assistant'))).toBe(true);
  for (const roles of [
    [],
    ['system'],
    ['assistant'],
    ['user', 'user'],
    ['user', 'system', 'user'],
  ] as const) {
    expect(isQuestion(turns(...roles)), roles.join(' ')).toBe(false);
    expect(isAnswered(turns(...roles)), roles.join(' ')).toBe(false);
  }
});

it('what can be asked of a chain ends before the first missing reply', () => {
  const chain = turns('system', 'user', 'assistant', 'user', 'user');
  expect(askablePart(chain)).toEqual(chain.slice(0, 4));
  expect(askablePart(turns('user', 'assistant'))).toEqual(turns('user'));
  expect(askablePart(turns('assistant'))).toBeNull();
});

it('a lone question is its own text, anything longer says who speaks', () => {
  expect(questionText(turns('user'))).toBe('user 0');
  expect(questionText(turns('system', 'user'))).toBe('System: system 0\n\nUser: user 1');
  expect(questionText([])).toBe('');
});
