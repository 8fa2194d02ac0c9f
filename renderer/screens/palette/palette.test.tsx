import { $getSelection, $isTextNode, type LexicalEditor } from 'lexical';
import { act, useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type MountedEditor, mountEditor } from '../../editor/testing/mount-editor';
import { caretAt } from '../../editor/testing/type-into';
import { mount } from '../../ui/testing/mount';

vi.hoisted(() => {
  const call = (name: string, args: unknown) => {
    const rows = [{ id: 'task-1', title: 'Apixaban in renal failure', project: { name: 'Doses' } }];
    const value = name === 'tasks.list' ? { rows } : name === 'settings.change' ? args : null;
    return Promise.resolve({ ok: true, value });
  };
  Object.assign(globalThis.window, { goldsmith: { call: vi.fn(call), on: () => () => undefined } });
});

import { documentOf } from '../../editor/markdown/document-of';
import { useSettings } from '../../stores/settings-store';
import { useLiveActions } from '../../ui/live-actions';
import { type Action, ALL_ACTIONS } from '../keys/all-actions';
import { Palette } from './palette';
import { type PaletteScene, paletteScene } from './palette-items';

let mounted: MountedEditor | null = null;
const acted = vi.fn();

beforeEach(() => {
  acted.mockClear();
  useSettings.setState({ settings: { ...useSettings.getState().settings, palette: [] } });
});
afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

function Opened({ scene }: { readonly scene: PaletteScene }) {
  const [isOpen, setOpen] = useState(true);
  return isOpen ? <Palette scene={scene} onClose={() => setOpen(false)} /> : null;
}

function open(): void {
  mount(<Opened scene={paletteScene()} />);
}

function Offering({ ids }: { readonly ids: readonly string[] }) {
  useLiveActions(Object.fromEntries(ids.map((id) => [id, () => acted(id)])));
  return <button type="button">Work</button>;
}

const offered = (action: Action): boolean => !action.isOfControl && action.id !== 'palette';
const ofTables = ALL_ACTIONS.filter(offered);

function field(): HTMLInputElement {
  return document.querySelector<HTMLInputElement>('[role=combobox]') as HTMLInputElement;
}

function options(): string[] {
  return [...document.querySelectorAll('[role=option] > span:first-child')].map(
    (one) => one.firstChild?.textContent ?? '',
  );
}

function type(text: string): void {
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
  act(() => {
    set?.call(field(), text);
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
  await act(async () => {
    field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  });
  await act(async () => new Promise((resolve) => setTimeout(resolve, 20)));
}

function selected(): string {
  return document.querySelector('[role=option][aria-selected=true] > span')?.textContent ?? '';
}

async function openText(markdown: string, words: string): Promise<LexicalEditor> {
  mounted = await mountEditor(markdown);
  const { editor, box } = mounted;
  await act(async () => box.focus());
  await act(async () => caretAt(editor, words));
  return editor;
}

it('offers every action of the tables that can be done now', async () => {
  await openText('some words', 'some');
  mount(<Offering ids={ofTables.filter(({ scope }) => scope !== 'Writing').map(({ id }) => id)} />);
  open();
  expect(new Set(options())).toEqual(new Set(ofTables.map(({ label }) => label)));
});

it('offers nothing that cannot be done, and says how many match', () => {
  mount(<Offering ids={['submit', 'toggle-history']} />);
  open();
  expect(options()).toEqual(['Submit', 'Show or hide the history']);
  expect(document.querySelector('[role=status]')?.textContent).toBe('2 things to do');
  type('version');
  expect(options()).toEqual(['Show or hide the history']);
  expect(document.querySelector('[role=status]')?.textContent).toBe('1 match');
  const list = () => document.getElementById(field().getAttribute('aria-controls') ?? 'nothing');
  expect(list()?.getAttribute('role')).toBe('listbox');
  expect(field().getAttribute('aria-expanded')).toBe('true');
  type('zebra crossing');
  expect(field().hasAttribute('aria-controls')).toBe(false);
  expect(field().getAttribute('aria-expanded')).toBe('false');
  expect(document.querySelector('[role=dialog]')?.textContent).toContain(
    'Nothing found for “zebra crossing”',
  );
});

it('goes through what is found by arrows, Home and End, round the ends, and Enter does it', async () => {
  const ids = ['submit', 'next-area', 'toggle-history'];
  mount(<Offering ids={ids} />);
  open();
  const all = options();
  expect(selected()).toBe(all[0]);
  await press('ArrowUp');
  expect(selected()).toBe(all.at(-1));
  await press('ArrowDown');
  await press('ArrowDown');
  expect(selected()).toBe(all[1]);
  await press('End');
  expect(selected()).toBe(all.at(-1));
  await press('Home');
  await press('Enter');
  expect(acted.mock.calls).toEqual([['submit']]);
  expect(document.querySelector('[role=dialog]')).toBeNull();
});

it('gives the keyboard back to where it was when it is left', async () => {
  const { element } = mount(<Offering ids={['submit']} />);
  const button = element.querySelector('button');
  act(() => button?.focus());
  open();
  expect(document.activeElement).toBe(field());
  await press('Escape');
  expect(document.activeElement).toBe(button);
  expect(acted).not.toHaveBeenCalled();
});

it('shows what was used last first, once there is nothing typed', async () => {
  mount(<Offering ids={['submit', 'next-area', 'toggle-history']} />);
  open();
  type('history');
  await press('Enter');
  open();
  expect(options()[0]).toBe('Show or hide the history');
  expect(options()).toHaveLength(3);
});

it('acts on the text as it was selected before the palette took the keyboard', async () => {
  const editor = await openText('one two three', 'one');
  await act(async () => {
    editor.update(
      () => {
        const text = $getSelection()?.getNodes()[0];
        if ($isTextNode(text)) {
          text.select(4, 7);
        }
      },
      { discrete: true },
    );
  });
  open();
  type('bold');
  await press('Enter');
  expect(documentOf(editor).read()).toBe('one **two** three');
  expect(document.activeElement).toBe(mounted?.box);
  // And says so, where the caret is now.
  open();
  type('bold');
  expect(document.querySelector('[role=option]')?.textContent).toContain(', on');
});

it('offers what can be done with the table that the caret is in, and only there', async () => {
  const editor = await openText('| a |\n| - |\n| b |\n\nelsewhere', 'b');
  open();
  type('row above');
  await press('Enter');
  expect(documentOf(editor).read()).toBe('| a |\n| - |\n| |\n| b |\n\nelsewhere');
  await act(async () => caretAt(editor, 'elsewhere'));
  open();
  type('row above');
  expect(options()).not.toContain('Row above');
});

it('jumps to headings of the text and to tasks by their titles', async () => {
  const editor = await openText('# One\n\na\n\n# Two\n\nb', 'a');
  open();
  type('two');
  expect(options()).toContain('Two');
  await press('Enter');
  const caret = editor.read(() => $getSelection()?.getNodes()[0]?.getTextContent());
  expect(caret).toBe('Two');
  open();
  type('renal apix');
  await act(async () => new Promise((resolve) => setTimeout(resolve, 150)));
  expect(options()).toEqual(['Apixaban in renal failure']);
});

it('leaves the keys of a composition alone', async () => {
  mount(<Offering ids={['submit']} />);
  open();
  await press('Enter', { isComposing: true });
  await press('Escape', { isComposing: true });
  expect(acted).not.toHaveBeenCalled();
  expect(field()).not.toBeNull();
});

it('finds a button of the page by its name once that is typed, and presses it', async () => {
  mount(
    <main>
      <section aria-label="Turn 2">
        <button type="button" onClick={() => acted('branch')}>
          Branch off here
        </button>
      </section>
    </main>,
  );
  open();
  expect(options()).not.toContain('Branch off here');
  type('branch');
  expect(options()[0]).toBe('Branch off here');
  await press('Enter');
  expect(acted).toHaveBeenCalledWith('branch');
});
