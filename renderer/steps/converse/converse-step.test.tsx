import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { type ConverseAnswer, type ConverseConfig, converseKind } from '#shared/steps/converse/converse-kind';
import { caretAtEnd, type } from '../../editor/testing/type-into';
import { tryStep } from '../try-step';
import { ConverseStep } from './converse-step';
import { TurnRow } from './turn-row';

vi.mock('./turn-row', { spy: true });

const config = converseKind.configSchema.parse({}) as ConverseConfig;
const answer: ConverseAnswer = {
  branches: [
    {
      id: 'main',
      name: 'Main',
      turns: [{ id: 'a', role: 'user', markdown: 'May I leave?', asks: null }],
      expectedAnswer: 'One month.',
    },
    { id: 'other', name: 'Branch 2', turns: [], expectedAnswer: 'Three weeks.' },
  ],
};

function withMain(change: Partial<ConverseAnswer['branches'][number]>): ConverseAnswer {
  const [main, other] = answer.branches;
  return { branches: [{ ...main, ...change }, other] as ConverseAnswer['branches'] };
}

test('the turn that is being written follows an undo', () => {
  const step = tryStep(ConverseStep, { config, answer });
  step.press('Edit turn 1');
  const name = 'Turn 1, user';
  act(() => {
    caretAtEnd(step.editor(name));
    type(step.editor(name), ' Soon.');
  });
  step.save();
  expect(step.shown(name)).toBe('May I leave? Soon.');
  expect(step.stored().branches[0]?.turns[0]?.markdown).toBe('May I leave? Soon.');
  step.put(answer);
  expect(step.shown(name)).toBe('May I leave?');
});

test('the expected answer follows an undo, and each branch has its own', () => {
  const step = tryStep(ConverseStep, { config, answer });
  const name = 'Expected final answer';
  step.put(withMain({ expectedAnswer: 'Two months.' }));
  expect(step.shown(name)).toBe('Two months.');
  const other = [...step.element.querySelectorAll('label')].find((label) => label.textContent === 'Branch 2');
  act(() => other?.click());
  expect(step.shown(name)).toBe('Three weeks.');
});

test('a save of a long conversation draws the turn that is being written, and no other', () => {
  const turns = Array.from({ length: 40 }, (_, index) => ({
    id: `turn ${index}`,
    role: index % 2 === 0 ? ('user' as const) : ('assistant' as const),
    markdown: 'Words.',
    asks: null,
  }));
  const step = tryStep(ConverseStep, { config, answer: withMain({ turns }) });
  step.press('Edit turn 3');
  const name = 'Turn 3, user';
  act(() => {
    caretAtEnd(step.editor(name));
    type(step.editor(name), ' More.');
  });
  vi.mocked(TurnRow).mockClear();
  step.save();
  expect(new Set(vi.mocked(TurnRow).mock.calls.map(([{ turn }]) => turn.id))).toEqual(new Set(['turn 2']));
  expect(step.stored().branches[0]?.turns[2]?.markdown).toBe('Words. More.');
});
