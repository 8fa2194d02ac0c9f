import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const main = vi.hoisted(() => {
  const replies: unknown[] = [];
  const asked: unknown[] = [];
  const call = (name: string, args: unknown) => {
    asked.push([name, args]);
    return Promise.resolve(replies.shift());
  };
  Object.assign(globalThis.window, { goldsmith: { call, on: () => () => undefined } });
  return { replies, asked };
});

import { mount } from '../../ui/testing/mount';
import { Unlock } from './unlock';

beforeEach(() => {
  vi.useFakeTimers();
  main.replies.length = 0;
  main.asked.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

const answer = (isOpen: boolean, waitSeconds = 0) => ({ ok: true, value: { isOpen, waitSeconds } });

async function give(element: HTMLElement, passphrase: string): Promise<void> {
  const input = element.querySelector('input') as HTMLInputElement;
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, passphrase);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await act(async () => element.querySelector('form')?.requestSubmit());
}

const button = (element: HTMLElement) => [...element.querySelectorAll('button')].at(-1) as HTMLButtonElement;

test('a passphrase is asked for in a field that hides it, and the right one is handed on as it was typed', async () => {
  main.replies.push(answer(true));
  const { element } = mount(<Unlock />);
  const input = element.querySelector('input') as HTMLInputElement;
  expect(input.type).toBe('password');
  expect(document.activeElement).toBe(input);
  await give(element, ' seven herons ');
  expect(main.asked).toEqual([['vault.unlock', { passphrase: ' seven herons ' }]]);
  expect(button(element).textContent).toContain('Opening…');
});

test('nothing is asked where nothing was typed', async () => {
  const { element } = mount(<Unlock />);
  await give(element, '  ');
  expect(main.asked).toEqual([]);
  expect(element.textContent).toContain('Type the passphrase.');
});

test('a wrong one is said to be wrong, and after some the button counts down before the next', async () => {
  main.replies.push(answer(false), answer(false, 2));
  const { element } = mount(<Unlock />);
  await give(element, 'one');
  expect(element.textContent).toContain('That is not the passphrase. Nothing was changed.');
  expect(button(element).disabled).toBe(false);
  await give(element, 'two');
  expect(button(element).textContent).toBe('Wait 2 seconds');
  expect(button(element).disabled).toBe(true);
  await give(element, 'three');
  expect(main.asked).toHaveLength(2);
  for (let second = 0; second < 2; second += 1) {
    await act(async () => vi.advanceTimersByTime(1_000));
  }
  expect(button(element).textContent).toBe('Open');
  expect(button(element).disabled).toBe(false);
});

test('where there is no answer that is said, and it can be tried again', async () => {
  main.replies.push({ ok: false, error: { kind: 'unexpected', detail: '' } });
  const { element } = mount(<Unlock />);
  await give(element, 'one');
  expect(element.textContent).toContain('That could not be tried.');
  expect(button(element).disabled).toBe(false);
});
