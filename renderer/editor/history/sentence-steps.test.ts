// @vitest-environment jsdom
import { type LexicalEditor, UNDO_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import { documentOf } from '../markdown/document-of';
import { editorWith } from '../testing/rewrite';
import { caretAtEnd, run, type } from '../testing/type-into';

/** What is there after each undo, down to the beginning. */
function undone(editor: LexicalEditor): string[] {
  const states = [documentOf(editor).read()];
  for (let steps = 0; steps < 20; steps += 1) {
    run(editor, () => editor.dispatchCommand(UNDO_COMMAND, undefined));
    const state = documentOf(editor).read();
    if (state === states.at(-1)) {
      break;
    }
    states.push(state);
  }
  return states;
}

function typed(text: string): LexicalEditor {
  const editor = editorWith('');
  caretAtEnd(editor);
  type(editor, text);
  return editor;
}

test('sentences that are typed without a pause are taken back one by one', () => {
  expect(undone(typed('One is enough. “Is it?” Yes, at 2.5 mg.'))).toEqual([
    'One is enough. “Is it?” Yes, at 2.5 mg.',
    'One is enough. “Is it?”',
    'One is enough.',
    '',
  ]);
});

test('of words without the end of a sentence no more than a line is taken back at once', () => {
  const steps = undone(typed('word '.repeat(60).trim()));
  expect(steps.length).toBeGreaterThan(3);
  steps.slice(1).forEach((state, index) => {
    expect((steps[index] ?? '').length - state.length).toBeLessThan(100);
  });
});

test('a caret that only moves begins no step of its own', () => {
  const editor = typed('One. ');
  caretAtEnd(editor);
  type(editor, 'Two words');
  expect(undone(editor).slice(0, 2)).toEqual(['One. Two words', 'One.']);
});
