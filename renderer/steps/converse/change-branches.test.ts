import { expect, test } from 'vitest';
import type { Branch } from '#shared/steps/converse/converse-kind';
import {
  branchOff,
  changeBranch,
  changeTurn,
  duplicateTurn,
  freeName,
  insertTurn,
  moveTurn,
  nextRole,
  removeTurn,
} from './change-branches';

const main: Branch = {
  id: 'main',
  name: 'Main',
  expectedAnswer: 'One month.',
  turns: [
    { id: 'a', role: 'user', markdown: 'May I leave?', asks: null },
    {
      id: 'b',
      role: 'assistant',
      markdown: 'When did you start?',
      asks: { what: 'start', why: 'notice', covers: [] },
    },
  ],
};
const ids = Array.from({ length: 9 }, (_, index) => `n${index}`);
const newId = (): string => ids.pop() ?? 'last';

test('user and agent take turns, and the user begins', () => {
  expect(nextRole({ ...main, turns: [] }, 0)).toBe('user');
  expect(nextRole(main, 1)).toBe('assistant');
  expect(insertTurn(main, 2, 'c').turns.map((turn) => turn.role)).toEqual(['user', 'assistant', 'user']);
});

test('a branch is a copy up to a turn, with an answer and names of its own', () => {
  const other = branchOff(main, 0, 'Branch 2', newId);
  expect(other.turns.map((turn) => turn.markdown)).toEqual(['May I leave?']);
  expect(other.turns[0]?.id).not.toBe('a');
  expect(other.expectedAnswer).toBe('');
});

test('a branch takes the first name that is free', () => {
  expect(freeName([main])).toBe('Branch 2');
  expect(freeName([{ ...main, name: 'Branch 2' }])).toBe('Branch 3');
});

test('turns are changed, copied, moved and removed by themselves', () => {
  expect(changeTurn(main, 'a', { markdown: 'May I go?' }).turns[0]?.markdown).toBe('May I go?');
  expect(duplicateTurn(main, 'a', 'c').turns.map((turn) => turn.id)).toEqual(['a', 'c', 'b']);
  expect(moveTurn(main, 0, 1).turns.map((turn) => turn.id)).toEqual(['b', 'a']);
  expect(moveTurn(main, 0, 5)).toBe(main);
  expect(removeTurn(main, 'a').turns.map((turn) => turn.id)).toEqual(['b']);
});

test('only the branch that is meant changes', () => {
  const answer = { branches: [main, { ...main, id: 'other' }] };
  const changed = changeBranch(answer, 'other', (branch) => removeTurn(branch, 'a'));
  expect(changed.branches[0]).toBe(main);
  expect(changed.branches[1]?.turns).toHaveLength(1);
  expect(changeBranch(answer, 'gone', () => main)).toBe(answer);
});
