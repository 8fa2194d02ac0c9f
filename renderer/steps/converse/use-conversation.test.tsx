import { act } from 'react';
import { expect, test } from 'vitest';
import {
  type BranchTurn,
  type ConverseAnswer,
  type ConverseConfig,
  converseKind,
} from '#shared/steps/converse/converse-kind';
import type { StepComponentProps } from '../step-component';
import { tryStep } from '../try-step';
import { type ConversationHandle, useConversation } from './use-conversation';

const asks = { what: 'The notice period', why: 'The longer one counts', covers: ['notice'] };
const turns: BranchTurn[] = [
  { id: 'a', role: 'user', markdown: 'May I leave?', asks: null },
  { id: 'b', role: 'assistant', markdown: 'What does your contract say?', asks },
];
const branch = { name: 'Branch', turns, expectedAnswer: '' };

const seen: { handle: ConversationHandle | null } = { handle: null };

function Part(props: StepComponentProps<ConverseConfig, ConverseAnswer>) {
  seen.handle = useConversation(props, 'one');
  return null;
}

/** The conversation of two branches, worked on in the first. */
function conversation() {
  const config = converseKind.configSchema.parse({}) as ConverseConfig;
  const step = tryStep(Part, {
    config,
    answer: {
      branches: [
        { id: 'one', ...branch },
        { id: 'two', ...branch },
      ],
    },
  });
  return {
    ...step,
    does: (what: (handle: ConversationHandle) => void): void =>
      act(() => what(seen.handle as ConversationHandle)),
    turns: (): readonly BranchTurn[] => step.stored().branches[0]?.turns ?? [],
    branches: (): readonly string[] => step.stored().branches.map(({ id }) => id),
  };
}

test('a removed turn comes back by its toast, and once where Ctrl Z has brought it back already', () => {
  const { does, turns: left, answerToast, undo } = conversation();
  does((handle) => handle.remove('a'));
  expect(left().map(({ id }) => id)).toEqual(['b']);
  answerToast();
  expect(left().map(({ id }) => id)).toEqual(['a', 'b']);
  does((handle) => handle.remove('a'));
  undo();
  answerToast();
  expect(left().map(({ id }) => id)).toEqual(['a', 'b']);
});

test('a removed branch comes back once', () => {
  const { does, branches, answerToast, undo } = conversation();
  does((handle) => handle.removeBranch());
  expect(branches()).toEqual(['two']);
  undo();
  answerToast();
  expect(branches()).toEqual(['one', 'two']);
});

// Once these words were gone at a click, without a word.
test.each([
  ['another speaker', { role: 'user', asks: null }],
  ['a question that is none any more', { asks: null }],
] as const)('%s: what the turn asked for is offered back', (_name, change) => {
  const { does, turns: now, toasts, answerToast } = conversation();
  does((handle) => handle.change('b', change));
  expect(now()[1]?.asks).toBeNull();
  expect(toasts).toMatchObject([{ detail: 'The notice period', action: { label: 'Undo' } }]);
  answerToast();
  expect(now()).toEqual(turns);
});

test('what was said anew of a question stays when the earlier words come back', () => {
  const { does, turns: now, answerToast } = conversation();
  does((handle) => handle.change('b', { asks: null }));
  does((handle) => handle.change('b', { asks: { what: 'The contract', why: '', covers: [] } }));
  answerToast();
  expect(now()[1]?.asks).toEqual({ ...asks, what: 'The contract' });
});

test('a question of which nothing was said goes without a word', () => {
  const { does, toasts } = conversation();
  does((handle) => handle.change('a', { role: 'assistant', asks: { what: '', why: '', covers: [] } }));
  does((handle) => handle.change('a', { asks: null }));
  expect(toasts).toEqual([]);
});
