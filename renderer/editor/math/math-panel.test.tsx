import { UNDO_COMMAND } from 'lexical';
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { runAction } from '../actions/run-action';
import { documentOf } from '../markdown/document-of';
import { type MountedEditor, mountEditor } from '../testing/mount-editor';
import { caretAt, run } from '../testing/type-into';
import { symbolInsertion } from './insert-symbol';

let mounted: MountedEditor;
afterEach(() => {
  vi.useRealTimers();
  mounted.unmount();
});

async function newFormula(action: 'mathInline' | 'mathBlock'): Promise<void> {
  mounted = await mountEditor('so it is');
  await act(async () => {
    caretAt(mounted.editor, 'so ');
    runAction(mounted.editor, action);
  });
}

function field(): HTMLTextAreaElement {
  const found = document.querySelector<HTMLTextAreaElement>('[role=dialog] textarea');
  if (found === null) {
    throw new Error('There is no panel.');
  }
  return found;
}

async function write(tex: string): Promise<void> {
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  await act(async () => {
    set?.call(field(), tex);
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function undo(): Promise<string> {
  await act(async () => run(mounted.editor, () => mounted.editor.dispatchCommand(UNDO_COMMAND, undefined)));
  return read();
}

async function press(label: string): Promise<void> {
  const button = [...document.querySelectorAll<HTMLElement>('[role=dialog] button')].find((found) =>
    (found.getAttribute('aria-label') ?? found.textContent ?? '').startsWith(label),
  );
  await act(async () => button?.click());
}

const read = () => documentOf(mounted.editor).read();

test('what is written is in the text while the panel is open', async () => {
  await newFormula('mathInline');
  expect(read()).toBe('so it is');
  await write('x^');
  expect(read()).toBe('so $x^$it is');
  await write('x^2');
  expect(read()).toBe('so $x^2$it is');
});

test('the field is there before the many symbols below it are drawn', async () => {
  mounted = await mountEditor('so it is');
  await act(async () => caretAt(mounted.editor, 'so '));
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  const symbols = () => document.querySelectorAll('.math-symbol .katex').length;
  const beside = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('[role=dialog] textarea') !== null) {
        observer.disconnect();
        resolve(symbols());
      }
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  runAction(mounted.editor, 'mathInline');
  expect(await beside).toBe(0);
  await vi.waitFor(() => expect(symbols()).toBeGreaterThan(20), 5_000);
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});

test('Escape keeps it, and one undo takes the whole formula back', async () => {
  await newFormula('mathInline');
  await write('x');
  await write('x^2');
  await act(async () =>
    field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })),
  );
  expect(document.querySelector('[role=dialog]')).toBeNull();
  expect(read()).toBe('so $x^2$it is');
  expect(await undo()).toBe('so it is');
});

test('a formula that is left empty goes away', async () => {
  await newFormula('mathBlock');
  await press('Done');
  expect(read()).toBe('so it is');
});

test('a formula gets a line of its own, and comes back into one', async () => {
  await newFormula('mathInline');
  await write('x^2');
  await press('Give it its own line');
  expect(read()).toBe('so\n\n$$\nx^2\n$$\n\nit is');
  expect(field().value).toBe('x^2');
  await press('Put it into a line');
  expect(read()).toBe('so\n\n$x^2$\n\nit is');
});

test('what is wrong is said in plain words', async () => {
  await newFormula('mathInline');
  vi.useFakeTimers();
  await write('\\frac{a}{b');
  await act(async () => vi.advanceTimersByTime(500));
  expect(document.querySelector('[role=dialog] [role=status]')?.textContent).toBe(
    'A { is not closed: a } is missing.',
  );
});

test('a symbol takes the selected part in, and the caret goes where writing goes on', () => {
  expect(symbolInsertion({ tex: '\\frac{□}{}', name: '' }, '', '')).toEqual({ text: '\\frac{}{}', caret: 6 });
  expect(symbolInsertion({ tex: '\\frac{□}{}', name: '' }, 'ab', '')).toEqual({
    text: '\\frac{ab}{}',
    caret: 10,
  });
  expect(symbolInsertion({ tex: '\\alpha', name: '' }, '', 'x')).toEqual({ text: '\\alpha ', caret: 7 });
});
