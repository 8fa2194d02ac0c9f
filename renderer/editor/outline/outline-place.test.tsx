import { $getSelection, $isRangeSelection } from 'lexical';
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { keepCaretOnFocus } from '../testing/keep-caret-on-focus';
import { type MountedEditor, mountEditor } from '../testing/mount-editor';
import { caretAt } from '../testing/type-into';

let mounted: MountedEditor;
afterEach(() => mounted.unmount());

const dialog = () => document.querySelector('[role=dialog]');
const altO = () => mounted.press('o', { code: 'KeyO', altKey: true });

async function keyIn(list: Element | null, key: string, more: KeyboardEventInit = {}): Promise<void> {
  await act(async () => list?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more })));
}

/** The words that the caret stands in. */
function wordsAtCaret(): string {
  return mounted.editor.read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) ? selection.anchor.getNode().getTextContent() : '';
  });
}

test('a small field shows its headings at the caret, and leads to one of them', async () => {
  mounted = await mountEditor('# One\n\nwords\n\n## Two\n\nmore', { dress: 'compact' });
  keepCaretOnFocus(mounted.box);
  await act(async () => mounted.box.focus());
  await act(async () => caretAt(mounted.editor, 'words'));
  expect(await altO()).toBe(true);
  expect(dialog()?.getAttribute('aria-label')).toBe('Outline of Answer');
  expect([...document.querySelectorAll('[role=option]')].map((option) => option.textContent)).toEqual([
    'Onehere',
    'Two',
  ]);
  // An Arabic heading among Latin ones runs its own way.
  expect(document.querySelector('[role=option] > span')?.getAttribute('dir')).toBe('auto');
  await keyIn(document.querySelector('[role=combobox]'), 'ArrowDown');
  await keyIn(document.querySelector('[role=combobox]'), 'Enter');
  await act(() => vi.waitFor(() => expect(wordsAtCaret()).toBe('Two')));
  expect(dialog()).toBeNull();
});

test.each([
  ['Escape', 'Escape', {}],
  ['the keys that opened them', 'o', { code: 'KeyO', altKey: true }],
])('whoever leaves the headings by %s goes on where the caret was', async (_name, key, more) => {
  mounted = await mountEditor('# One\n\nwords', { dress: 'compact' });
  keepCaretOnFocus(mounted.box);
  await act(async () => mounted.box.focus());
  await act(async () => caretAt(mounted.editor, 'wor'));
  await altO();
  await keyIn(document.querySelector('[role=combobox]'), key, more);
  expect(dialog()).toBeNull();
  await act(() => vi.waitFor(() => expect(document.activeElement).toBe(mounted.box)));
  await act(async () => mounted.editor.update(() => $getSelection()?.insertText('!')));
  expect(wordsAtCaret()).toBe('wor!ds');
});

test('page keys pass ten headings at a time, and stop at both ends', async () => {
  const many = Array.from({ length: 25 }, (_unused, index) => `# Heading ${index + 1}`).join('\n\n');
  mounted = await mountEditor(many, { dress: 'compact' });
  await act(async () => caretAt(mounted.editor, 'Heading 1'));
  await altO();
  const chosen = () => document.querySelector('[role=option][aria-selected=true]')?.textContent;
  const field = document.querySelector('[role=combobox]');
  await keyIn(field, 'PageDown');
  expect(chosen()).toBe('Heading 11');
  await keyIn(field, 'PageDown');
  await keyIn(field, 'PageDown');
  expect(chosen()).toBe('Heading 25');
  await keyIn(field, 'PageUp');
  expect(chosen()).toBe('Heading 15');
});
