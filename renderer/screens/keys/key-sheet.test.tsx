import { act } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { mount } from '../../ui/testing/mount';

// More than a hundred rows with buttons take seconds where other tests run beside it.
vi.setConfig({ testTimeout: 30_000 });

vi.hoisted(() => {
  const call = (name: string, args: unknown) => {
    const settings = name === 'settings.change' ? { ...defaultsOf(), ...(args as object) } : null;
    return Promise.resolve({ ok: true, value: settings });
  };
  const defaultsOf = () => (globalThis as { defaults?: object }).defaults ?? {};
  Object.assign(globalThis.window, { goldsmith: { call, on: () => () => undefined } });
});

import { defaultSettings } from '#shared/ipc/default-settings';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { useSettings } from '../../stores/settings-store';
import { IconButton } from '../../ui/icon-button';
import { setChosenKeys } from '../../ui/keymap';
import { ALL_ACTIONS } from './all-actions';
import { KeySheet } from './key-sheet';
import { useAppliedKeys } from './use-applied-keys';

Object.assign(globalThis, {
  defaults: defaultSettings,
  CSS: { escape: (text: string) => text, supports: () => false },
});

afterEach(() => {
  act(() => {
    useSettings.setState({ settings: defaultSettings });
    setChosenKeys({});
  });
});

function App({ onOpenChange = () => undefined }: { onOpenChange?: (isOpen: boolean) => void }) {
  useAppliedKeys();
  return (
    <>
      <IconButton label="History" icon={null} keys={workspaceShortcuts['toggle-history'].keys} />
      <KeySheet isOpen onOpenChange={onOpenChange} />
    </>
  );
}

function rows(): string[] {
  return [...document.querySelectorAll('[role=dialog] li')].map(
    (row) => row.querySelector('span')?.firstChild?.textContent ?? '',
  );
}

function button(name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === name,
  );
  if (found === undefined) {
    throw new Error(`There is no button ${name}`);
  }
  return found;
}

async function click(name: string): Promise<void> {
  await act(async () => button(name).click());
}

async function pressNew(key: string, code: string, more: KeyboardEventInit): Promise<void> {
  await act(async () => {
    const event = new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true, ...more });
    document.activeElement?.dispatchEvent(event);
  });
}

function status(): string {
  return [...document.querySelectorAll('[role=dialog] section [role=status]')].at(0)?.textContent ?? '';
}

it('lists every action of the app', () => {
  mount(<App />);
  expect(new Set(rows())).toEqual(new Set(ALL_ACTIONS.map(({ label }) => label)));
});

it('takes other keys for an action, and everything that shows them follows at once', async () => {
  mount(<App />);
  const history = 'Show or hide the history';
  expect(button('History').getAttribute('aria-keyshortcuts')).toBe('Alt+H');
  await click(`Change the keys: ${history}`);
  await pressNew('t', 'KeyT', { ctrlKey: true, altKey: true });
  expect(status()).toBe('These keys are free.');
  await click('Use these keys');
  expect(useSettings.getState().settings.keys).toEqual({ 'toggle-history': 'Mod+Alt+T' });
  expect(button('History').getAttribute('aria-keyshortcuts')).toBe('Control+Alt+T');
  await click('Reset all');
  expect(button('History').getAttribute('aria-keyshortcuts')).toBe('Alt+H');
});

it('says whose keys they are, and swaps them', async () => {
  mount(<App />);
  await click('Change the keys: Show or hide the guidelines');
  await pressNew('h', 'KeyH', { altKey: true });
  expect(status()).toBe('These are the keys of “Show or hide the history”.');
  await click('Swap them');
  expect(useSettings.getState().settings.keys).toEqual({
    'toggle-guidelines': 'Alt+H',
    'toggle-history': 'Alt+G',
  });
});

it('leaves the keys that were pressed with Escape, then the choice, and keeps the sheet', async () => {
  const onOpenChange = vi.fn();
  mount(<App onOpenChange={onOpenChange} />);
  await click('Change the keys: Show or hide the guidelines');
  await pressNew('h', 'KeyH', { altKey: true });
  const pressEscape = () => pressNew('Escape', 'Escape', {});
  act(() => button('Swap them').focus());
  await pressEscape();
  expect(status()).toMatch(/^Now: /);
  expect(document.activeElement?.textContent).toBe('Press the new keys');
  await pressEscape();
  expect(document.querySelector('section[aria-label^="Keys: "]')).toBeNull();
  expect(document.activeElement).toBe(button('Change the keys: Show or hide the guidelines'));
  expect(onOpenChange).not.toHaveBeenCalled();
});

it('refuses what writes or what every text needs, with the reason, and keeps nothing', async () => {
  mount(<App />);
  await click('Change the keys: Submit');
  await pressNew('c', 'KeyC', { ctrlKey: true });
  expect(status()).toBe('That copies, in every text.');
  await pressNew('q', 'KeyQ', {});
  expect(status()).toContain('writes a character');
  expect([...document.querySelectorAll('button')].map(({ textContent }) => textContent)).not.toContain(
    'Use these keys',
  );
});

it('is searched by words and by keys', async () => {
  mount(<App />);
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
  const type = (text: string) =>
    act(() => {
      set?.call(field, text);
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
  type('ctrl shift x');
  expect(rows()).toContain('Strikethrough');
  expect(rows().length).toBeLessThan(10);
  type('checkpoint');
  expect(rows()).toEqual(['Keep what is there now as a named version']);
});

it('is looked through by typing at once', () => {
  mount(<App />);
  expect(document.activeElement?.getAttribute('placeholder')).toBe('Search actions or keys');
});
