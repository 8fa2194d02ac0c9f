import { expect, test } from 'vitest';
import { passageIdSchema } from '#shared/lib/ids';
import type { Reason } from '#shared/steps/revise/match-reasons';
import { reviseConfigSchema } from '#shared/steps/revise/revise-answer';
import { tryStep } from '../try-step';
import { ReviseStep } from './revise-step';

const draft = 'Give 5 mg now.';
const reason = (id: string, text: string): Reason => ({
  id,
  text,
  flags: [],
  place: { start: 5, end: 6, before: '5', after: '2', prefix: 'Give ', suffix: ' mg now.' },
});
const reasons = [reason('a', 'Too much.'), reason('b', 'For a child.')];

test('a removed reason comes back where it was, and once where Ctrl Z was quicker than the toast', () => {
  const { press, stored, undo, answerToast } = tryStep(ReviseStep, {
    config: reviseConfigSchema.parse({ text: { from: 'passage' } }),
    answer: { markdown: draft, reasons },
    material: { passages: [{ id: passageIdSchema.parse('draft'), title: 'Draft', markdown: draft }] },
  });
  press('Remove the reason: Too much.');
  expect(stored().reasons.map(({ id }) => id)).toEqual(['b']);
  answerToast();
  expect(stored().reasons).toEqual(reasons);
  press('Remove the reason: Too much.');
  undo();
  answerToast();
  expect(stored().reasons).toEqual(reasons);
});
