// @vitest-environment jsdom
import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { HistoryExtension, type HistoryStateEntry } from '@lexical/history';
import fc from 'fast-check';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isRootNode,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { expect, test } from 'vitest';
import { documentOf } from '../markdown/document-of';
import { editorWith } from '../testing/rewrite';
import { run } from '../testing/type-into';
import { isLeanEntry } from './lean-entry';
import { tidyHistory } from './session-history';

test('after a session of 150 changes in a long text all of them can be taken back and made again', () => {
  const editor = editorWith(longText(80));
  const states = [documentOf(editor).read()];
  for (let change = 1; change <= 150; change += 1) {
    write(editor, change);
    states.push(documentOf(editor).read());
    if (change % 25 === 0) {
      tidyHistory(editor, undoStack(editor));
    }
  }
  for (const state of states.toReversed().slice(1)) {
    run(editor, () => editor.dispatchCommand(UNDO_COMMAND, undefined));
    expect(documentOf(editor).read()).toBe(state);
  }
  for (const state of states.slice(1)) {
    run(editor, () => editor.dispatchCommand(REDO_COMMAND, undefined));
    expect(documentOf(editor).read()).toBe(state);
  }
  editor.dispose();
}, 120_000);

test('a step of undo keeps the few nodes that it changes, however long the text is', () => {
  const editor = editorWith(longText(1_100));
  for (let change = 1; change <= 60; change += 1) {
    write(editor, change);
  }
  tidyHistory(editor, undoStack(editor));
  const lean = undoStack(editor)
    .filter(isLeanEntry)
    .filter(({ difference }) => difference !== null);
  expect(lean.length).toBeGreaterThan(30);
  expect(Math.max(...lean.map(({ weight }) => weight))).toBeLessThan(12);
  editor.dispose();
}, 60_000);

// Once each step kept the words of all of the text: a thousand steps in a long one were as much as a thousand texts.
test('a lean step of undo does not keep the words of the whole text', () => {
  const editor = editorWith(longText(80));
  editor.setRootElement(document.createElement('div'));
  for (let change = 1; change <= 60; change += 1) {
    write(editor, change);
  }
  tidyHistory(editor, undoStack(editor));
  const roots = undoStack(editor)
    .filter(isLeanEntry)
    .flatMap(({ difference }) => difference?.changes.get('root') ?? []);
  expect(roots.length).toBeGreaterThan(30);
  expect(roots.every((root) => $isRootNode(root) && root.__cachedText === null)).toBe(true);
  editor.dispose();
});

test('whatever is changed, taken back, made again and made lean, undo leads to what was there', () => {
  const step = fc.constantFrom('write', 'add', 'remove', 'move', 'undo', 'undo', 'redo', 'tidy');
  fc.assert(
    fc.property(fc.array(step, { minLength: 30, maxLength: 70 }), (steps) => {
      const editor = editorWith(
        `${longText(20)}\n\n- a\n  - b\n- c\n\n| d | e |\n| - | - |\n| f | $x$ |\n\n---\n\n> g`,
      );
      const root = document.body.appendChild(document.createElement('div'));
      editor.setRootElement(root);
      const [done, undone] = [[documentOf(editor).read()], [] as string[]];
      for (const [index, what] of steps.entries()) {
        if (what === 'tidy') {
          tidyHistory(editor, undoStack(editor));
        } else if (what === 'undo' && done.length > 1) {
          run(editor, () => editor.dispatchCommand(UNDO_COMMAND, undefined));
          undone.push(done.pop() ?? '');
        } else if (what === 'redo' && undone.length > 0) {
          run(editor, () => editor.dispatchCommand(REDO_COMMAND, undefined));
          done.push(undone.pop() ?? '');
        } else if (what === 'write' || what === 'add' || what === 'remove' || what === 'move') {
          change(editor, what, index);
          done.push(documentOf(editor).read());
          undone.length = 0;
        }
        expect(documentOf(editor).read()).toBe(done.at(-1));
      }
      // What undo drew is what would be drawn of the same text from nothing.
      const drawn = root.innerHTML;
      editor.setRootElement(null);
      editor.setRootElement(root);
      expect(drawn).toBe(root.innerHTML);
      editor.dispose();
      root.remove();
    }),
    { numRuns: 10, endOnFailure: true },
  );
}, 120_000);

function longText(blocks: number): string {
  return Array.from({ length: blocks }, (_unused, index) => `Paragraph ${index}. With *two* sentences.`).join(
    '\n\n',
  );
}

function undoStack(editor: LexicalEditor): HistoryStateEntry[] {
  return getExtensionDependencyFromEditor(editor, HistoryExtension).output.historyState.peek().undoStack;
}

function write(editor: LexicalEditor, number: number): void {
  change(editor, 'write', number);
}

function change(editor: LexicalEditor, what: 'write' | 'add' | 'remove' | 'move', number: number): void {
  editor.update(
    () => {
      const blocks = $getRoot().getChildren();
      const block = blocks[(number * 7) % blocks.length];
      $setSelection(null);
      if (what === 'write' || blocks.length < 3) {
        block?.selectEnd().insertText(` ${number}`);
      } else if (what === 'add') {
        block?.insertAfter($createParagraphNode().append($createTextNode(`New ${number}`)));
      } else if (what === 'move') {
        const [first] = blocks;
        if (block !== undefined) block === first ? $getRoot().append(block) : first?.insertBefore(block);
      } else {
        block?.remove();
      }
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
}
