// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WritingCounter } from '../../stores/writing-counter';
import { watchCopying } from '../../ui/copied-here';
import { watchWriting } from './watch-writing';

let root: HTMLElement;
let field: HTMLTextAreaElement;
let counter: WritingCounter;
let stops: (() => void)[];

beforeEach(() => {
  root = document.createElement('main');
  root.innerHTML =
    '<p>words of the page</p><section data-region="work"><textarea></textarea><search><input></search></section><input>';
  document.body.append(root);
  field = root.querySelector('textarea') as HTMLTextAreaElement;
  counter = new WritingCounter();
  stops = [watchWriting(root, counter), watchCopying()];
  field.focus();
});
afterEach(() => {
  for (const stop of stops) stop();
  root.remove();
});

function key(name: string, more: KeyboardEventInit = {}, target: HTMLElement = field): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, ...more }));
}

function input(init: InputEventInit, target: HTMLElement = field): void {
  target.dispatchEvent(new InputEvent('beforeinput', { bubbles: true, ...init }));
}

/** jsdom has no clipboard: an event that carries text, as the browser's does. */
function paste(text: string): void {
  const event = new Event('paste', { bubbles: true });
  Object.assign(event, { clipboardData: { getData: () => text } });
  field.dispatchEvent(event);
}

test('characters and line ends count as typed, commands and keys within a composition do not', () => {
  key('a');
  key('Enter');
  key('b', { ctrlKey: true });
  key('c', { isComposing: true });
  key('Shift');
  field.dispatchEvent(new CompositionEvent('compositionend', { data: '日本', bubbles: true }));
  expect(counter.take()).toMatchObject({ typed: 4, removed: 0 });
});

test('undo and redo change no sum, by keys or from a menu', () => {
  key('a');
  key('z', { ctrlKey: true });
  input({ inputType: 'historyUndo' });
  key('z', { ctrlKey: true, shiftKey: true });
  input({ inputType: 'historyRedo' });
  expect(counter.take()).toMatchObject({ typed: 1, pastedInside: 0, pastedOutside: 0, removed: 0 });
});

test('what is deleted or written over counts as taken out', () => {
  field.value = 'twelve words';
  key('Backspace');
  field.setSelectionRange(0, 6);
  key('x');
  expect(counter.take()).toMatchObject({ typed: 1, removed: 7 });
});

test('a word that is deleted as one counts with all its characters', () => {
  field.value = 'three short words';
  field.setSelectionRange(12, 12);
  key('Backspace', { ctrlKey: true });
  expect(counter.take()).toMatchObject({ removed: 6 });
  field.setSelectionRange(5, 5);
  key('Delete', { altKey: true });
  expect(counter.take()).toMatchObject({ removed: 6 });
});

test('what was copied here is told from what comes from elsewhere, marks of Markdown aside', () => {
  field.value = 'some words of ours';
  field.setSelectionRange(0, 10);
  field.dispatchEvent(new Event('copy', { bubbles: true }));
  field.setSelectionRange(18, 18);
  paste('**some** words');
  paste('from a web page');
  expect(counter.take()).toMatchObject({ pastedInside: 14, pastedOutside: 15 });
});

test('keys of the room, and words that are looked for, are nobody’s answer', () => {
  key('o', { altKey: true });
  key('1', { altKey: true });
  const search = root.querySelector('search input') as HTMLInputElement;
  key('a', {}, search);
  input({ data: 'said aloud', inputType: 'insertText' }, search);
  expect(counter.take()).toBeNull();
});

test('words that come without a key count as written, and those of a key count once', () => {
  field.value = 'twelve words';
  field.setSelectionRange(0, 6);
  input({ data: 'Dictated words', inputType: 'insertText' });
  expect(counter.take()).toMatchObject({ typed: 14, removed: 6 });
  field.setSelectionRange(0, 0);
  key('a');
  input({ data: 'a', inputType: 'insertText' });
  key('ß', { altKey: true });
  input({ data: 'ß', inputType: 'insertText' });
  expect(counter.take()).toMatchObject({ typed: 2, removed: 0 });
});

test('what a composition writes over, and what is dragged away, counts as taken out', () => {
  field.value = 'twelve words';
  field.setSelectionRange(0, 6);
  field.dispatchEvent(new CompositionEvent('compositionstart', { data: 'twelve', bubbles: true }));
  field.setSelectionRange(7, 12);
  input({ inputType: 'deleteByDrag' });
  expect(counter.take()).toMatchObject({ removed: 11 });
});

/** A text in which words are selected, to be dragged, and something to drag with. */
function draggable(): { text: HTMLElement; words: Text; drag: (name: string, target: EventTarget) => void } {
  root
    .querySelector('section')
    ?.insertAdjacentHTML('beforeend', '<div contenteditable="true">two words</div>');
  const text = root.querySelector('[contenteditable]') as HTMLElement;
  // jsdom knows no editing.
  Object.defineProperty(text, 'isContentEditable', { value: true });
  field.blur();
  const words = text.firstChild as Text;
  document.getSelection()?.setBaseAndExtent(words, 0, words, 3);
  const drag = (name: string, target: EventTarget): void => {
    const event = new MouseEvent(name, { bubbles: true });
    target.dispatchEvent(Object.assign(event, { dataTransfer: { getData: () => 'two' } }));
  };
  return { text, words, drag };
}

test('what is dragged within a text is taken out where it was and put in where it goes', () => {
  const { text, words, drag } = draggable();
  drag('dragstart', words);
  drag('drop', text);
  expect(counter.take()).toMatchObject({ typed: 0, removed: 3, pastedInside: 3, pastedOutside: 0 });
});

test('what comes from elsewhere takes nothing out, though something was dragged before', () => {
  const { text, words, drag } = draggable();
  drag('dragstart', words);
  drag('dragend', words);
  drag('drop', text);
  expect(counter.take()).toMatchObject({ removed: 0 });
  drag('dragstart', words);
  drag('drop', text);
  drag('drop', text);
  expect(counter.take()).toMatchObject({ removed: 3 });
});

test('what was put on the clipboard itself is known again, whatever was selected', () => {
  const copy = new Event('copy', { bubbles: true });
  Object.assign(copy, { clipboardData: { getData: () => '| a | b |' } });
  field.dispatchEvent(copy);
  paste('| a | b |');
  expect(counter.take()).toMatchObject({ pastedInside: 9, pastedOutside: 0 });
});

test('fields outside the work are nobody’s answer', () => {
  key('a', {}, root.querySelector('main > input') as HTMLInputElement);
  expect(counter.take()).toBeNull();
});
