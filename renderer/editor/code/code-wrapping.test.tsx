import { act, type ReactNode, useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { defaultSettings } from '#shared/ipc/default-settings';
import { runAction } from '../actions/run-action';
import { type MountedEditor, mountEditor } from '../testing/mount-editor';
import { caretAt } from '../testing/type-into';
import { type WritingLooks, WritingRoomContext } from '../writing-room';

let mounted: MountedEditor;
let looks: WritingLooks;
afterEach(() => mounted.unmount());

function Room({ children }: { readonly children: ReactNode }): ReactNode {
  const [own, setOwn] = useState<WritingLooks>(defaultSettings.writing);
  looks = own;
  const room = {
    looks: own,
    onLooks: (change: Partial<WritingLooks>) => setOwn({ ...own, ...change }),
    isAlone: false,
    onAlone: () => undefined,
    onFullScreen: () => undefined,
    fullScreenKeys: 'F11',
    goalOf: () => null,
    onGoal: () => undefined,
  };
  return <WritingRoomContext value={room}>{children}</WritingRoomContext>;
}

async function openCode(around: (editor: ReactNode) => ReactNode): Promise<void> {
  mounted = await mountEditor('```js\nlet x = 1;\n```\n\nso it is', { around });
  await act(async () => caretAt(mounted.editor, 'let'));
}

const inRoom = (editor: ReactNode): ReactNode => <Room>{editor}</Room>;
const chip = (): HTMLElement | null =>
  mounted.container.querySelector('[aria-label="Wrap long lines in code"]');
const menuEntries = (): string[] =>
  [...document.querySelectorAll('[role=menuitem]')].map(({ textContent }) => textContent ?? '');

test('long lines of code wrap, and no longer, by the key and by the button at the code', async () => {
  await openCode(inRoom);
  expect(chip()?.getAttribute('aria-pressed')).toBe('false');
  expect(await mounted.press('z', { altKey: true, code: 'KeyZ' })).toBe(true);
  expect(looks.wrapsCode).toBe(true);
  expect(chip()?.getAttribute('aria-pressed')).toBe('true');
  await act(async () => chip()?.click());
  expect(looks).toEqual(defaultSettings.writing);
});

test('the context menu of code says whether lines wrap, and that of other text says nothing of it', async () => {
  await openCode(inRoom);
  await mounted.press('z', { altKey: true, code: 'KeyZ' });
  await act(async () => runAction(mounted.editor, 'contextMenu'));
  expect(menuEntries()).toContainEqual(expect.stringMatching(/^Wrap long lines in code.*, on/));
  await act(async () =>
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
  );
  await act(async () => caretAt(mounted.editor, 'so it'));
  await act(async () => runAction(mounted.editor, 'contextMenu'));
  expect(menuEntries().length).toBeGreaterThan(0);
  expect(menuEntries().filter((entry) => entry.startsWith('Wrap'))).toEqual([]);
});

test('where nobody keeps the choice, none is offered', async () => {
  await openCode((editor) => editor);
  expect(mounted.container.querySelector('.block-chip')).not.toBeNull();
  expect(chip()).toBeNull();
});
