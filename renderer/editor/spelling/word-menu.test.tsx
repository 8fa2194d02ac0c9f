import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { mount } from '../../ui/testing/mount';
import { spellingSetting } from './spelling-store';
import { WordMenu } from './word-menu';

const found = vi.hoisted(() => ({ give: (_words: readonly string[]): void => undefined }));

vi.mock('./start-spelling', () => ({
  spelling: {
    suggest: () =>
      new Promise<readonly string[]>((resolve) => {
        found.give = resolve;
      }),
  },
}));

Object.assign(globalThis, { CSS: { escape: (text: string) => text, supports: () => false } });

function item(start: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find(({ textContent }) =>
    textContent?.startsWith(start),
  );
}

beforeEach(() => {
  spellingSetting.setState({ language: 'en-GB', onAccept: () => undefined, onLanguage: () => undefined });
  mount(<WordMenu place={null} word="hypertention" onUse={() => undefined} onClose={() => undefined} />);
});

test('the first suggestion has the keyboard as soon as there is one', async () => {
  await act(async () => found.give(['hypertension']));
  expect(document.activeElement?.textContent).toBe('hypertension');
});

test('whoever has gone on while suggestions were looked for stays there when they come', async () => {
  act(() => item('Add')?.focus());
  await act(async () => found.give(['hypertension']));
  expect(item('hypertension')).toBeDefined();
  expect(document.activeElement).toBe(item('Add'));
});

test('whoever goes on when they are there stays there, too', async () => {
  await act(async () => found.give(['hypertension']));
  const add = item('Add');
  act(() => add?.focus());
  expect(item('Add')).toBe(add);
  expect(document.activeElement).toBe(add);
});
