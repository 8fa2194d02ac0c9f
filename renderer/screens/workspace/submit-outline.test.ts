import { expect, test } from 'vitest';
import type { Severity, StepFinding } from '#shared/domain/finding';
import { type Step, stepSchema } from '#shared/domain/task';
import { responseIdSchema } from '#shared/lib/ids';
import { submitOutline } from './submit-outline';

const steps: Step[] = ['prompt', 'write'].map((id) =>
  stepSchema.parse({ id, kind: id, title: id, config: {} }),
);

function finding(step: Step | undefined, severity: Severity, message: string): StepFinding {
  return { step: (step as Step).id, path: ['x'], severity, message };
}

test('what is missing comes by step, in the order of the steps, and hides everything milder', () => {
  const findings = [
    finding(steps[1], 'blocks', 'b'),
    finding(steps[0], 'blocks', 'a'),
    finding(steps[0], 'needs-reason', 'c'),
  ];
  const outline = submitOutline(steps, findings, []);
  expect(outline).toMatchObject({ stage: 'blocked', count: 2 });
  expect(
    outline.stage === 'blocked' &&
      outline.missing.map((one) => [one.number, one.remarks[0]?.finding.message]),
  ).toEqual([
    [1, 'a'],
    [2, 'b'],
  ]);
});

test('with nothing missing, what is untraced asks for a reason', () => {
  const findings = [finding(steps[1], 'needs-reason', 'c'), finding(steps[0], 'advice', 'd')];
  const outline = submitOutline(steps, findings, []);
  expect(outline.stage).toBe('reason');
});

test('advice alone does not stand in the way', () => {
  const outline = submitOutline(steps, [finding(steps[0], 'advice', 'd')], []);
  expect(outline).toMatchObject({ stage: 'ready', advice: [{ number: 1 }] });
  expect(submitOutline(steps, [], [])).toEqual({ stage: 'ready', advice: [] });
});

test('what is said of a response names it, and comes in the order in which the responses are lettered', () => {
  const responses = ['two', 'one'].map((id, index) => {
    const letter = 'AB'.charAt(index);
    return { id: responseIdSchema.parse(id), letter, name: `Response ${letter}`, markdown: '' };
  });
  const findings = [['ratings', 'one', 'tone'], ['ratings', 'two', 'tone'], ['ranking']].map((path) => ({
    ...finding(steps[0], 'blocks', 'Rate it.'),
    path,
  }));
  const outline = submitOutline(steps, findings, responses);
  const remarks = outline.stage === 'blocked' ? outline.missing.flatMap((one) => one.remarks) : [];
  expect(remarks.map(({ response }) => response?.letter ?? null)).toEqual([null, 'A', 'B']);
});
