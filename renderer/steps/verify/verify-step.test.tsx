import { act } from 'react';
import { expect, test } from 'vitest';
import { responseIdSchema } from '#shared/lib/ids';
import type { VerifyAnswer } from '#shared/steps/verify/verify-answer';
import { verifyConfigSchema } from '#shared/steps/verify/verify-config';
import { caretAtEnd, type } from '../../editor/testing/type-into';
import { tryStep } from '../try-step';
import { judgementOf, newClaim, withClaim, withJudgement } from './verdict-changes';
import { VerifyStep } from './verify-step';

const id = responseIdSchema.parse('a');
const anchor = { start: 0, end: 2, quote: 'So', prefix: '', suffix: ':' };
const bench: VerifyAnswer['bench'] = {
  language: 'python',
  code: '',
  input: '',
  isHarnessed: true,
  expression: '',
};

function verify(texts: VerifyAnswer['texts']) {
  return tryStep(VerifyStep, {
    config: verifyConfigSchema.parse({}),
    answer: { texts, bench },
    responses: [{ id, letter: 'A', name: 'Response A', markdown: 'So it is.' }],
  });
}

test('the explanation follows an undo', () => {
  const { editor, shown, stored, save, put } = verify(withJudgement({}, id, { explanation: 'It is' }));
  const name = 'Explanation of Response A';
  const before = stored();
  act(() => {
    caretAtEnd(editor(name));
    type(editor(name), ' so.');
  });
  save();
  expect(shown(name)).toBe('It is so.');
  put(before);
  expect(shown(name)).toBe('It is');
});

test('a removed claim comes back once, also where Ctrl Z was quicker than the toast', () => {
  const { element, stored, undo, answerToast } = verify(withClaim({}, id, newClaim('c', anchor)));
  const event = new KeyboardEvent('keydown', { key: 'Delete', bubbles: true });
  act(() => void element.querySelector('[data-claim="c"]')?.dispatchEvent(event));
  expect(judgementOf(stored().texts, id).claims).toEqual([]);
  undo();
  answerToast();
  expect(judgementOf(stored().texts, id).claims.map((claim) => claim.id)).toEqual(['c']);
});
