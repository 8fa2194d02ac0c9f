import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { runAction } from '../actions/run-action';
import { documentOf } from '../markdown/document-of';
import { type MountedEditor, mountEditor } from '../testing/mount-editor';
import { caretAt } from '../testing/type-into';
import { OFFERED_LANGUAGES } from './offered-languages';

let mounted: MountedEditor;
afterEach(() => mounted.unmount());

const entries = (): string[] =>
  [...document.querySelectorAll('[role=menuitem]')].map(({ textContent }) => textContent ?? '');

async function atCode(): Promise<void> {
  mounted = await mountEditor('```rust\nlet x = 1;\n```');
  await act(async () => caretAt(mounted.editor, 'let'));
}

function search(): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>('input[type=search]');
  if (found === null) {
    throw new Error('There is no list of languages.');
  }
  return found;
}

test('a screenful of languages is there at once, and a few more with each frame until all are', async () => {
  await atCode();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  const frames: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (act: FrameRequestCallback) => frames.push(act));
  runAction(mounted.editor, 'blockMenu');
  await vi.waitFor(() => expect(entries().length).toBeGreaterThan(0), 5_000);
  const counts = [entries().length];
  expect(entries()[0]).toBe('Rust, on');
  expect(counts[0]).toBeLessThan(20);
  while ((counts.at(-1) ?? 0) < OFFERED_LANGUAGES.length + 1) {
    for (const frame of frames.splice(0)) frame(0);
    await vi.waitFor(() => expect(entries().length).toBeGreaterThan(counts.at(-1) ?? 0), 5_000);
    counts.push(entries().length);
  }
  expect(counts.every((count, index) => index === 0 || count - (counts[index - 1] ?? 0) <= 30)).toBe(true);
  expect(new Set(entries()).size).toBe(OFFERED_LANGUAGES.length + 1);
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});

test('what is typed finds a language that is not drawn yet, and Enter takes it', async () => {
  await atCode();
  vi.stubGlobal('requestAnimationFrame', () => 0);
  await act(async () => runAction(mounted.editor, 'blockMenu'));
  expect(entries()).not.toContain('Zig');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  await act(async () => {
    set?.call(search(), 'zig');
    search().dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(entries()).toEqual(['Zig']);
  const entry = document.querySelector<HTMLElement>('[role=menuitem]');
  await act(async () => entry?.click());
  expect(documentOf(mounted.editor).read()).toBe('```zig\nlet x = 1;\n```');
});
