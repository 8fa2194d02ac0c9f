import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { type MountedEditor, mountEditor } from '../testing/mount-editor';

let mounted: MountedEditor;
afterEach(() => mounted.unmount());

test('a formula in a heading is set in the list of headings', async () => {
  mounted = await mountEditor('# The root $\\sqrt{2}$\n\nIt is irrational.');
  await act(async () => mounted.box.focus());
  await mounted.press('o', { code: 'KeyO', altKey: true });
  const option = document.querySelector('[role=listbox][aria-label=Headings] [role=option]');
  expect(option?.querySelector('.katex')).not.toBeNull();
  expect(option?.textContent).not.toContain('$');
});
