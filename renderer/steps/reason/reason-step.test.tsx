import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { type ReasonAnswer, reasonConfigSchema } from '#shared/steps/reason/reason-answer';
import { caretAt, caretAtEnd, type } from '../../editor/testing/type-into';
import { tryStep } from '../try-step';
import { ReasonStep } from './reason-step';

afterEach(() => vi.restoreAllMocks());

const step = (id: string, markdown: string): ReasonAnswer['steps'][number] => ({
  id,
  markdown,
  mark: 'right',
  note: '',
});

function chain(...steps: ReasonAnswer['steps']) {
  const tried = tryStep(ReasonStep, { config: reasonConfigSchema.parse({}), answer: { steps, answer: '' } });
  return {
    ...tried,
    texts: (): readonly string[] => tried.stored().steps.map(({ markdown }) => markdown),
    keys: (selector: string, key: string, altKey = false): void => {
      const event = new KeyboardEvent('keydown', { key, altKey, bubbles: true, cancelable: true });
      act(() => void tried.element.querySelector(selector)?.dispatchEvent(event));
    },
  };
}

// Once undo went back to a step without what had stood behind the caret.
test('undoing a split brings the whole step back, with what was typed before', () => {
  const { press, editor, keys, texts, undo } = chain(step('a', 'Salt flows in'));
  press('Step 1, right');
  act(() => {
    // In jsdom the page's own selection lags behind the editor's, which reads it while it has the focus.
    (document.activeElement as HTMLElement).blur();
    caretAtEnd(editor('Step 1'));
    type(editor('Step 1'), ' and out');
    caretAt(editor('Step 1'), 'flows in');
  });
  keys('[role=textbox][aria-label="Step 1"]', 'Enter', true);
  expect(texts()).toEqual(['Salt flows in', 'and out']);
  undo();
  expect(texts()).toEqual(['Salt flows in and out']);
});

test('a removed step comes back once, also where Ctrl Z was quicker than the toast', () => {
  const { keys, texts, undo, answerToast } = chain(step('a', 'One'), step('b', 'Two'));
  keys('[data-step-handle="b"]', 'Delete');
  expect(texts()).toEqual(['One']);
  undo();
  answerToast();
  expect(texts()).toEqual(['One', 'Two']);
});

test.each([
  ['MacIntel', ['One', 'Two']],
  ['Linux x86_64', ['Two', 'One']],
])('on %s Alt with an arrow, in the text of a step, gives %s', (platform, expected) => {
  vi.spyOn(navigator, 'platform', 'get').mockReturnValue(platform);
  const { press, keys, texts } = chain(step('a', 'One'), step('b', 'Two'));
  press('Step 2, right');
  keys('[role=textbox][aria-label="Step 2"]', 'ArrowUp', true);
  expect(texts()).toEqual(expected);
});
