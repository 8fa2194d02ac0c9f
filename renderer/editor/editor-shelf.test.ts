// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { EditorShelf } from './editor-shelf';
import { drawText, showText } from './shown/shown-text';
import { editorWith } from './testing/rewrite';

test('of a hundred texts that are drawn for one screen none is dropped before it is shown, and the oldest are after it', () => {
  const shelf = new EditorShelf();
  const place = document.body.appendChild(document.createElement('div'));
  const open = (name: string) => shelf.open(name, name, () => editorWith(name));
  const names = Array.from({ length: 100 }, (_unused, index) => `text ${index}`);
  const editors = names.map((name) => {
    const editor = open(name);
    drawText(editor);
    return editor;
  });
  expect(editors.every((editor) => shelf.keeps(editor) && editor.getRootElement() !== null)).toBe(true);
  const leaves = editors.map((editor) => showText(editor, drawText(editor), place));
  expect(place.childElementCount).toBe(100);
  for (const leave of leaves) {
    leave();
  }
  open('one more');
  const kept = editors.filter((editor) => shelf.keeps(editor));
  expect(kept.length).toBeLessThan(50);
  expect(kept).toEqual(editors.slice(-kept.length));
  expect(kept.filter((editor) => editor.getRootElement() !== null).length).toBeLessThan(10);
  shelf.clear();
});
