import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { type MountedEditor, mountEditor } from '../testing/mount-editor';
import { setPasteStatus } from './paste-status';

let mounted: MountedEditor;
afterEach(() => mounted.unmount());

test('whoever answers what is said about a paste goes on in the text', async () => {
  mounted = await mountEditor('words');
  const focus = vi.spyOn(mounted.editor, 'focus');
  const cancel = vi.fn();
  await act(async () =>
    setPasteStatus(mounted.editor, { kind: 'working', share: 0.5, isAwaited: false, cancel }),
  );
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Cancel');
  await act(async () => {
    button?.click();
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
  expect(cancel).toHaveBeenCalledOnce();
  expect(focus).toHaveBeenCalledOnce();
});
