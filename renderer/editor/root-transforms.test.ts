// @vitest-environment jsdom
import { $createTextNode, $getRoot, $isParagraphNode, RootNode } from 'lexical';
import { expect, test, vi } from 'vitest';
import { $createProseLinkNode } from './link/prose-link-node';
import { editorWith } from './testing/rewrite';
import { run } from './testing/type-into';

test('a change within one block looks through none of the others', () => {
  const editor = editorWith('one\n\ntwo\n\nthree');
  // What it shows is what it remembers the text by.
  editor.setRootElement(document.createElement('div'));
  run(editor, () => $getRoot().getLastDescendant()?.markDirty());
  const looks = vi.spyOn(RootNode.prototype, 'getChildren');
  run(editor, () => $getRoot().getFirstDescendant()?.markDirty());
  expect(looks).not.toHaveBeenCalled();
  run(editor, () => $getRoot().getFirstChild()?.remove());
  expect(looks).toHaveBeenCalled();
  looks.mockRestore();
  editor.dispose();
});

test('what belongs into a line and came to stand between blocks becomes a paragraph', () => {
  const editor = editorWith('one\n\ntwo');
  run(editor, () => {
    const link = $createProseLinkNode('https://example.org').append($createTextNode('between'));
    $getRoot().getFirstChild()?.insertAfter(link);
  });
  editor.read(() => {
    expect($getRoot().getChildren().map($isParagraphNode)).toEqual([true, true, true]);
    expect($getRoot().getTextContent()).toBe('one\n\nbetween\n\ntwo');
  });
  editor.dispose();
});
