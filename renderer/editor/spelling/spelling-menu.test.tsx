import { createEditor, type LexicalEditor } from 'lexical';
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mount } from '../../ui/testing/mount';
import { SPELLING_COMMAND } from './spelling-command';
import { SpellingMenu } from './spelling-menu';
import { spellingSetting } from './spelling-store';

vi.mock('./start-spelling', () => ({ spelling: { suggest: () => Promise.resolve([]) } }));

Object.assign(globalThis, { CSS: { escape: (text: string) => text, supports: () => false } });

let editor: LexicalEditor;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  spellingSetting.setState({ language: null, onAccept: null, onLanguage: null });
  const text = document.createElement('div');
  text.tabIndex = 0;
  document.body.append(text);
  editor = createEditor({
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(text);
  // The page of these tests has no selection that would take the keyboard along.
  vi.spyOn(editor, 'focus').mockImplementation(() => text.focus());
  mount(<SpellingMenu editor={editor} />);
});

afterEach(() => {
  editor.getRootElement()?.remove();
  vi.useRealTimers();
});

const ask = () => act(async () => void editor.dispatchCommand(SPELLING_COMMAND, null));
const later = () => act(async () => void (await vi.advanceTimersByTimeAsync(100)));
const menu = () => document.querySelector('[role=menu]');

async function choose(): Promise<void> {
  const note = document.querySelector<HTMLElement>('[role=menuitem]');
  await act(async () => note?.click());
}

test('the keyboard goes back to the text when the menu is left', async () => {
  await ask();
  expect(menu()).not.toBeNull();
  await choose();
  expect(menu()).toBeNull();
  await later();
  expect(document.activeElement).toBe(editor.getRootElement());
});

test('a menu that is asked for before the text has the keyboard again stays open', async () => {
  await ask();
  await choose();
  await ask();
  await later();
  expect(menu()).not.toBeNull();
  expect(menu()?.contains(document.activeElement)).toBe(true);
});
