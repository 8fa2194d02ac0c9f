import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { type MountedEditor, mountEditor } from '../testing/mount-editor';
import { caretAt } from '../testing/type-into';

let mounted: MountedEditor;
afterEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  mounted.unmount();
});

/** Everything that belongs to the key itself; whatever comes in a later task comes after the next key. */
async function endOfKey(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) {
    await Promise.resolve();
  }
}

async function pressInText(key: string, held: KeyboardEventInit): Promise<void> {
  mounted = await mountEditor('# So\n\nit is mighty');
  await act(async () => {
    mounted.box.focus();
    caretAt(mounted.editor, 'it');
  });
  // As in the app: nothing waits for what React has yet to draw.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  mounted.box.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));
  await endOfKey();
}

const focused = (): Element | null => document.activeElement;

test.each([
  ['finding', 'f', { ctrlKey: true }, 'Find'],
  ['replacing', 'h', { ctrlKey: true }, 'Find'],
  ['a link', 'K', { ctrlKey: true, shiftKey: true }, 'Address'],
  ['a formula', 'M', { ctrlKey: true, shiftKey: true }, 'Formula, in TeX'],
  ['a formula on its own line', 'm', { ctrlKey: true, altKey: true }, 'Formula on its own line, in TeX'],
])('the key after the one for %s finds the keyboard in the field', async (_what, key, held, label) => {
  await pressInText(key, held);
  const field = focused() as HTMLInputElement | null;
  expect([field?.tagName, field?.labels?.[0]?.textContent ?? field?.ariaLabel]).toEqual([
    expect.stringMatching(/INPUT|TEXTAREA/),
    label,
  ]);
});

test('what is typed while the search gets ready is not selected again', async () => {
  await pressInText('f', { ctrlKey: true });
  const field = focused() as HTMLInputElement;
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  set?.call(field, 'm');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(['m', 1, 1]);
});
