import { act } from 'react';
import { expect, test } from 'vitest';
import { probeConfigSchema } from '#shared/steps/probe/probe-config';
import { probeKind } from '#shared/steps/probe/probe-kind';
import { tryStep } from '../try-step';
import { ProbeStep } from './probe-step';

test('undoing a paste takes the pasted turns back, and no turn that was added since', () => {
  const { answer } = probeKind.sample();
  const step = tryStep(ProbeStep, {
    config: probeConfigSchema.parse({ mode: 'attack' }),
    answer: { ...answer, turns: [{ id: 'first', markdown: '', reply: '' }] },
  });
  const field = step.element.querySelector('[data-spot="turns/0/markdown"] textarea');
  const paste = Object.assign(new Event('paste', { bubbles: true }), {
    clipboardData: { getData: () => 'User: One?\nAssistant: Yes.\nUser: Two?\nAssistant: No.' },
  });
  act(() => void field?.dispatchEvent(paste));
  expect(step.stored().turns.map(({ markdown }) => markdown)).toEqual(['One?', 'Two?']);
  step.put({
    ...step.stored(),
    turns: [...step.stored().turns, { id: 'since', markdown: 'Three?', reply: '' }],
  });
  step.answerToast();
  expect(step.stored().turns).toEqual([
    { id: 'first', markdown: '', reply: '' },
    { id: 'since', markdown: 'Three?', reply: '' },
  ]);
});
