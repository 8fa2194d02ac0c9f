// @vitest-environment jsdom
import { $getRoot, $getSelection, $isRangeSelection, UNDO_COMMAND } from 'lexical';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { runAction } from '../actions/run-action';
import { documentOf } from '../markdown/document-of';
import { editorWith } from '../testing/rewrite';
import { backspace, caretAt, caretAtEnd, run, type } from '../testing/type-into';

type Editor = ReturnType<typeof editorWith>;

const open: { editor: Editor; page: HTMLElement }[] = [];

/** An editor on a page, where numbers are shown. */
function shown(markdown: string): { editor: Editor; page: HTMLElement } {
  const page = document.body.appendChild(document.createElement('div'));
  page.contentEditable = 'true';
  const editor = editorWith(markdown);
  editor.setRootElement(page);
  open.push({ editor, page });
  return { editor, page };
}

beforeAll(() => {
  // What the page has and jsdom has not.
  Element.prototype.scrollIntoView = () => undefined;
});

afterEach(() => {
  for (const { editor, page } of open.splice(0)) {
    editor.dispose();
    page.remove();
  }
});

function act(editor: Editor, id: Parameters<typeof runAction>[1]): void {
  run(editor, () => runAction(editor, id));
}

function numbers(page: HTMLElement, selector: string): (string | undefined)[] {
  return [...page.querySelectorAll<HTMLElement>(selector)].map(({ dataset }) => dataset['number']);
}

test('a footnote is put in at the caret, its note is written at the end, and undo takes both away', () => {
  const { editor } = shown('one two\n\nthree');
  caretAt(editor, 'one');
  act(editor, 'footnote');
  type(editor, 'a note');
  expect(documentOf(editor).read()).toBe('one[^1] two\n\nthree\n\n[^1]: a note');
  for (let steps = 0; steps < 3; steps += 1) {
    run(editor, () => editor.dispatchCommand(UNDO_COMMAND, undefined));
  }
  expect(documentOf(editor).read()).toBe('one two\n\nthree');
});

test('notes stand in the order of their references, whatever they are called', () => {
  const { editor, page } = shown('one two[^9]\n\n[^9]: nine');
  caretAt(editor, 'one');
  act(editor, 'footnote');
  type(editor, 'first');
  expect(documentOf(editor).read()).toBe('one[^1] two[^9]\n\n[^1]: first\n\n[^9]: nine');
  expect(numbers(page, '.footnote-call')).toEqual(['1', '2']);
  expect(numbers(page, '.footnote-number')).toEqual(['1', '2']);
});

test('numbers follow a block that moves', () => {
  const { editor, page } = shown('a[^x]\n\nb[^y]\n\n[^x]: X\n\n[^y]: Y');
  expect(numbers(page, '.footnote-number')).toEqual(['1', '2']);
  run(editor, () => {
    const [first, second] = $getRoot().getChildren();
    if (first !== undefined && second !== undefined) {
      first.insertBefore(second);
    }
  });
  expect(numbers(page, '.footnote-call')).toEqual(['1', '2']);
  expect(numbers(page, '.footnote-number')).toEqual(['2', '1']);
});

test('a note that is missing and one that nothing refers to are seen as such', () => {
  const { page } = shown('a[^1] b[^2]\n\n[^2]: two\n\n[^3]: three');
  expect(numbers(page, '.footnote-call.is-missing')).toEqual(['[^1]']);
  expect(numbers(page, '.footnote.is-stray > .footnote-number')).toEqual(['–']);
});

test('a click on a missing note writes it', () => {
  const { editor, page } = shown('a[^1]');
  page.querySelector<HTMLElement>('.footnote-call')?.click();
  run(editor, () => undefined);
  type(editor, 'now there');
  expect(documentOf(editor).read()).toBe('a[^1]\n\n[^1]: now there');
});

test('one key goes from the note to its reference and back', () => {
  const { editor } = shown('a[^1] b\n\n[^1]: note');
  caretAt(editor, 'note');
  act(editor, 'footnoteJump');
  expect(editor.read(() => $caretText())).toBe('a[^1] b');
  act(editor, 'footnoteJump');
  expect(editor.read(() => $caretText())).toBe('note');
});

test('a reference and its note can be typed', () => {
  const { editor } = shown('');
  caretAtEnd(editor);
  type(editor, 'so it is[^1] said\n[^1]: by them');
  expect(documentOf(editor).read()).toBe('so it is[^1] said\n\n[^1]: by them');
});

test('a name in brackets becomes a reference when its note is written, and stays words without one', () => {
  const { editor } = shown('');
  caretAtEnd(editor);
  type(editor, 'the set [^a-z] and [^src] too\n[^src]: A book');
  expect(documentOf(editor).read()).toBe('the set [^a-z] and [^src] too\n\n[^src]: A book');
  expect(JSON.stringify(editor.getEditorState()).match(/"footnote-reference"/gu)).toHaveLength(1);
});

test('Enter on an empty last line leaves the note, Backspace at its start makes words of it', () => {
  const { editor } = shown('a[^1]\n\n[^1]: note');
  caretAtEnd(editor);
  type(editor, '\n\nafter');
  expect(documentOf(editor).read()).toBe('a[^1]\n\n[^1]: note\n\nafter');
  caretAt(editor, 'note', 'before');
  backspace(editor);
  expect(documentOf(editor).read()).toBe('a[^1]\n\nnote\n\nafter');
});

function $caretText(): string | undefined {
  const selection = $getSelection();
  return $isRangeSelection(selection)
    ? selection.anchor.getNode().getTopLevelElement()?.getTextContent()
    : undefined;
}
