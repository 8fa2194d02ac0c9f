import { afterEach, expect, test } from 'vitest';
import { documentOf } from '../markdown/document-of';
import { type MountedEditor, mountEditor } from '../testing/mount-editor';

let mounted: MountedEditor;
afterEach(() => mounted.unmount());

const links = (): HTMLElement[] => [...mounted.box.querySelectorAll('a')];

function point(at: Element | null): void {
  at?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
}

test('a link says where it leads while the mouse is over it, below its own title', async () => {
  const markdown = 'see [one](https://a.b/c) and [two](https://d.e "Two")';
  mounted = await mountEditor(markdown);
  const [one, two] = links();
  point(one?.firstElementChild ?? null);
  expect(one?.title).toBe('https://a.b/c\nCtrl-click opens it');
  point(two ?? null);
  expect(one?.hasAttribute('title')).toBe(false);
  expect(two?.title).toBe('Two\nhttps://d.e\nCtrl-click opens it');
  point(mounted.box);
  expect(two?.title).toBe('Two');
  expect(documentOf(mounted.editor).read()).toBe(markdown);
});

test('in a text that is only read a plain click opens a link, and none is spoken of', async () => {
  mounted = await mountEditor('see [one](https://a.b/c)', { readOnly: true });
  point(links()[0] ?? null);
  expect(links()[0]?.title).toBe('https://a.b/c');
});
