import { $getRoot } from 'lexical';
import { expect, test } from 'vitest';
import { runAction } from '../actions/run-action';
import { documentOf } from '../markdown/document-of';
import type { ProseActionId } from '../shortcuts';
import { editorWith } from '../testing/rewrite';
import { backspace, caretAt, run, tab, type } from '../testing/type-into';

type Editor = ReturnType<typeof editorWith>;

function after(markdown: string, act: (editor: Editor) => void): string {
  const editor = editorWith(markdown);
  act(editor);
  const read = documentOf(editor).read();
  editor.dispose();
  return read;
}

function withAllSelected(markdown: string, ...actions: ProseActionId[]): string {
  return after(markdown, (editor) => {
    for (const action of actions) {
      run(editor, () => $getRoot().select(0, $getRoot().getChildrenSize()));
      runAction(editor, action);
      editor.read(() => undefined);
    }
  });
}

test('Enter within an item splits it, and what followed goes with the second half', () => {
  const split = after('- ab\n  - c\n- d', (editor) => {
    caretAt(editor, 'a');
    type(editor, '\n');
  });
  expect(split).toBe('- a\n- b\n  - c\n- d');
});

test('Enter in an empty item goes one level out, then out of the list', () => {
  const left = after('- a\n  - b', (editor) => {
    caretAt(editor, 'b');
    type(editor, '\n\nc\n\nd');
  });
  expect(left).toBe('- a\n  - b\n- c\n\nd');
});

test('Enter in a second paragraph of an item stays in the item', () => {
  const two = after('- a\n\n  bc', (editor) => {
    caretAt(editor, 'b');
    type(editor, '\n');
  });
  expect(two).toBe('- a\n\n  b\n\n  c');
});

test('Tab puts an item under the one before it, and back', () => {
  const nested = after('1. a\n2. b\n3. c', (editor) => {
    caretAt(editor, 'b');
    tab(editor);
  });
  expect(nested).toBe('1. a\n   1. b\n2. c');
  const back = after(nested, (editor) => {
    caretAt(editor, 'b');
    tab(editor, true);
  });
  expect(back).toBe('1. a\n2. b\n3. c');
});

test('a first item cannot go further in', () => {
  const same = after('- a', (editor) => {
    caretAt(editor, 'a');
    tab(editor);
  });
  expect(same).toBe('- a');
});

test('taking an item out keeps those below it under it', () => {
  const lifted = after('- a\n  - b\n  - c', (editor) => {
    caretAt(editor, 'b');
    tab(editor, true);
  });
  expect(lifted).toBe('- a\n- b\n  - c');
});

test('Backspace at the start of an item takes its bullet, and numbers go on after it', () => {
  const out = after('1. a\n2. b\n3. c', (editor) => {
    caretAt(editor, 'b', 'before');
    backspace(editor);
  });
  expect(out).toBe('1. a\n\nb\n\n2. c');
});

test('Backspace at the start of a heading makes it text', () => {
  expect(
    after('## a', (editor) => {
      caretAt(editor, 'a', 'before');
      backspace(editor);
    }),
  ).toBe('a');
});

test('lists become one another, and text again', () => {
  expect(withAllSelected('a\n\nb', 'numbers')).toBe('1. a\n2. b');
  expect(withAllSelected('- a\n- b', 'numbers')).toBe('1. a\n2. b');
  expect(withAllSelected('1. a\n2. b', 'tasks')).toBe('- [ ] a\n- [ ] b');
  expect(withAllSelected('- [x] a\n- [ ] b', 'bullets')).toBe('- a\n- b');
  expect(withAllSelected('- a\n- b', 'bullets')).toBe('a\n\nb');
});

test('a quotation takes whole lists in and lets them out', () => {
  expect(withAllSelected('a\n\n- b\n- c', 'quote')).toBe('> a\n>\n> - b\n> - c');
  expect(withAllSelected('> a\n>\n> b', 'quote')).toBe('a\n\nb');
});

test('deleting what stood between two lists makes them one', () => {
  const one = after('- a\n\nb\n\n- c', (editor) => {
    run(editor, () => $getRoot().getChildAtIndex(1)?.remove());
  });
  expect(one).toBe('- a\n- c');
});

test('lists that were written apart stay apart', () => {
  const apart = after('- a\n\n* b', (editor) => {
    caretAt(editor, 'b');
    type(editor, '!');
  });
  expect(apart).toBe('- a\n\n* b!');
});
