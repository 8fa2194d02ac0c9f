import { act } from 'react';
import { expect, test } from 'vitest';
import type { PromptAnswer } from '#shared/steps/prompt/prompt-answer';
import { promptConfigSchema } from '#shared/steps/prompt/prompt-config';
import { caretAtEnd, type } from '../../editor/testing/type-into';
import { tryStep } from '../try-step';
import { SinglePrompt } from './single-prompt';

const SOURCE = 'What is the dose?';

function promptStep(prompt: string) {
  const answer: PromptAnswer = { prompt, context: '', constraints: [] };
  const step = tryStep(SinglePrompt, {
    config: promptConfigSchema.parse({ context: 'required' }),
    answer,
    material: { prompt: [{ role: 'user', content: SOURCE }] },
  });
  return {
    ...step,
    types: (text: string): void =>
      act(() => {
        caretAtEnd(step.editor('The step'));
        type(step.editor('The step'), text);
      }),
    startAgain: (): void => step.press('Start again from the source prompt'),
    prompt: (): string => {
      step.save();
      // The screen never shows another prompt than the one that is stored.
      expect(step.shown('The step')).toBe(step.stored().prompt.replaceAll('\n\n', ''));
      return step.stored().prompt;
    },
  };
}

test('an undo of what was typed is shown in the editor, also where the editor had said it before', () => {
  const step = promptStep('Which dose');
  step.types(' now?');
  expect(step.prompt()).toBe('Which dose now?');
  step.put({ ...step.stored(), prompt: 'Which dose' });
  expect(step.prompt()).toBe('Which dose');
});

test('the context follows an undo as well', () => {
  const step = promptStep('');
  step.put({ ...step.stored(), context: 'A woman of 78.' });
  expect(step.shown('Context')).toBe('A woman of 78.');
});

test('a prompt that was started again comes back with undo', () => {
  const step = promptStep('Which dose');
  step.types(' now?');
  step.startAgain();
  expect(step.prompt()).toBe(SOURCE);
  step.answerToast();
  expect(step.prompt()).toBe('Which dose now?');
});

// Once the toast put the earlier prompt in the place of whatever had been written since.
test('words that were written after a prompt was started again are not overwritten by the toast', () => {
  const step = promptStep('Which dose');
  step.startAgain();
  step.types(' For a child');
  step.answerToast();
  expect(step.prompt()).toBe(`${SOURCE} For a child`);
  expect(step.toasts.at(-1)).toMatchObject({ action: { label: 'Put the earlier one below' } });
  step.answerToast();
  expect(step.prompt()).toBe(`${SOURCE} For a child\n\nWhich dose`);
});
