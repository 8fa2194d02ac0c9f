import { expect, test } from 'vitest';
import type { StepFinding } from '#shared/domain/finding';
import { stepSchema } from '#shared/domain/task';
import { railSteps } from './rail-steps';

const step = stepSchema.parse({ id: 'write', kind: 'write', title: 'Ideal answer', config: {} });
const missing: StepFinding = { step: step.id, path: ['markdown'], severity: 'blocks', message: 'Write it.' };

function stateOf(answered: boolean, findings: StepFinding[], tried: boolean): unknown {
  const [first] = railSteps([step], answered ? { [step.id]: { markdown: '' } } : {}, findings, tried);
  return [first?.state, first?.note];
}

test('a step that was not begun says nothing of what it lacks, until Submit was tried', () => {
  expect(stateOf(false, [missing], false)).toEqual(['empty', undefined]);
  expect(stateOf(false, [missing], true)).toEqual(['has-findings', '1 thing left']);
});

test('a step that was begun counts what is left without raising its voice', () => {
  expect(stateOf(true, [missing, { ...missing, severity: 'needs-reason' }], false)).toEqual([
    'in-progress',
    '2 things left',
  ]);
});

test('a step is complete when nothing but advice is left', () => {
  expect(stateOf(true, [{ ...missing, severity: 'advice' }], true)).toEqual(['complete', undefined]);
});
