import { act, type ReactNode, Suspense, use, useContext } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { mount } from '../ui/testing/mount';
import type { EditorShelf } from './editor-shelf';
import { KeepEditors, KeptEditors } from './kept-editors';
import { editorWith } from './testing/rewrite';

const shelves: EditorShelf[] = [];
beforeEach(() => shelves.splice(0));

function Shelf(): ReactNode {
  const shelf = useContext(KeptEditors)?.shelf;
  if (shelf !== undefined) {
    shelves.push(shelf);
  }
  return null;
}

function Late({ what }: { readonly what: Promise<string> }): ReactNode {
  return <p>{use(what)}</p>;
}

const task = (of: string, what: Promise<string>) => (
  <Suspense>
    <KeepEditors of={of}>
      <Shelf />
      <Late what={what} />
    </KeepEditors>
  </Suspense>
);

test('what is given up half drawn and begun anew has the editors that were made for it', async () => {
  let resolve = (_words: string): void => undefined;
  const promise = new Promise<string>((done) => {
    resolve = done;
  });
  const mounted = mount(task('one', promise));
  expect(mounted.element.textContent).toBe('');
  const text = shelves[0]?.open('text', 'words', () => editorWith('words'));
  await act(async () => resolve('here'));
  await act(async () => mounted.rerender(task('one', promise)));
  expect(mounted.element.textContent).toBe('here');
  expect(shelves.length).toBeGreaterThan(1);
  expect(new Set(shelves).size).toBe(1);
  expect(shelves[0]?.open('text', 'words', () => editorWith('words'))).toBe(text);
});

test('the editors of what was never shown end when something else is drawn, and nothing of what is shown ends with them', async () => {
  const left = mount(task('two', new Promise(() => undefined)));
  const never = shelves.at(-1)?.open('text', 'words', () => editorWith('words'));
  left.rerender(null);
  mount(task('three', Promise.resolve('here')));
  await act(async () => undefined);
  const shown = shelves.at(-1);
  expect(shelves[0]).not.toBe(shown);
  expect(never === undefined ? undefined : shelves[0]?.keeps(never)).toBe(false);
  const text = shown?.open('text', 'words', () => editorWith('words'));
  mount(task('four', new Promise(() => undefined)));
  expect(text === undefined ? undefined : shown?.keeps(text)).toBe(true);
});
