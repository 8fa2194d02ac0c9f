import { afterEach, beforeEach, expect, test } from 'vitest';
import { WritingCounter } from '../../stores/writing-counter';
import { watchCopying, watchWriting } from './watch-writing';

let root: HTMLElement;
let field: HTMLTextAreaElement;
let counter: WritingCounter;
let stops: (() => void)[];

beforeEach(() => {
  root = document.createElement('main');
  root.innerHTML =
    '<p>words of the page</p><section data-region="work"><textarea></textarea></section><input>';
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

test('fields outside the work are nobody’s answer', () => {
  key('a', {}, root.querySelector('input') as HTMLInputElement);
  expect(counter.take()).toBeNull();
});
