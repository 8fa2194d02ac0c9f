import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ProseEditor } from '../prose-editor';

let container: HTMLElement;
let root: ReturnType<typeof createRoot>;

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // What the page has and jsdom has not.
  vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false });
  Range.prototype.getBoundingClientRect = () => document.body.getBoundingClientRect();
  container = document.body.appendChild(document.createElement('div'));
  root = createRoot(container);
  await act(() =>
    root.render(
      <ProseEditor label="Answer" value={'one two\n\none'} documentKey="a" onChange={() => undefined} />,
    ),
  );
});

afterEach(() => {
  act(() => root.unmount());
  container.remove();
  vi.unstubAllGlobals();
});

const press = (target: Element | null, key: string, held: KeyboardEventInit = {}): Promise<void> =>
  act(async () => {
    target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));
    await new Promise((resolve) => setTimeout(resolve, 20));
  });

const field = (): HTMLInputElement | null => container.querySelector('[aria-label=Find]');
const matches = (): string => container.querySelector('[aria-label=Matches]')?.textContent ?? '';

async function look(words: string): Promise<void> {
  await act(async () => {
    const input = field();
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    set?.call(input, words);
    input?.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
}

test('Mod+F opens the bar with the keyboard in it, Enter goes on, Escape goes back to the text', async () => {
  const box = container.querySelector('[role=textbox]');
  await press(box, 'f', { ctrlKey: true });
  expect(document.activeElement).toBe(field());
  await look('one');
  expect(matches()).toBe('1 of 2');
  await press(field(), 'Enter');
  expect(matches()).toBe('2 of 2');
  await press(field(), 'Enter', { shiftKey: true });
  expect(matches()).toBe('1 of 2');
  await press(field(), 'Escape');
  expect(field()).toBeNull();
});

test('F3 goes on with what was last looked for, and asks when nothing was', async () => {
  const box = container.querySelector('[role=textbox]');
  await press(box, 'F3');
  expect(document.activeElement).toBe(field());
  await look('one');
  await press(field(), 'Escape');
  await press(box, 'F3');
  expect(matches()).toBe('2 of 2');
});

test('what is no regular expression is said beside the field', async () => {
  await press(container.querySelector('[role=textbox]'), 'h', { ctrlKey: true });
  expect(container.querySelector('[aria-label="Replace with"]')).not.toBeNull();
  await act(() => container.querySelector<HTMLElement>('button[aria-label="Regular expression"]')?.click());
  await look('(');
  expect(matches()).toBe('This is no regular expression: unterminated group');
});
