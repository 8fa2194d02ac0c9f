// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { holdWhileDragged, selectedText } from './whole-selection';

afterEach(() => vi.restoreAllMocks());

function textOf(count: number): HTMLElement {
  document.body.innerHTML = `<div class="prose-editor-text">${'<p>words</p>'.repeat(count)}</div>`;
  return document.body.firstElementChild as HTMLElement;
}

const select = (from: Node | null | undefined, to: Node | null | undefined) =>
  document.getSelection()?.setBaseAndExtent(from as Node, 0, to as Node, 1);

test('what is read of a selection is read with all of its text on the page', () => {
  const text = textOf(5);
  const seen: boolean[] = [];
  vi.spyOn(Selection.prototype, 'toString').mockImplementation(() => {
    seen.push(text.hasAttribute('data-whole'));
    return 'all of it';
  });
  select(text.firstChild, text.lastChild);
  expect(selectedText()).toBe('all of it');
  select(text.firstChild?.firstChild, text.firstChild?.firstChild);
  expect(selectedText()).toBe('all of it');
  expect(seen).toEqual([true, false]);
  expect(text.hasAttribute('data-whole')).toBe(false);
});

test('several blocks that are dragged are all on the page for as long as the button is held', () => {
  const text = textOf(5);
  const stop = holdWhileDragged(text);
  const press = () => text.firstElementChild?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
  document.getSelection()?.collapse(text, 0);
  press();
  expect(text.hasAttribute('data-whole')).toBe(false);
  select(text.firstChild, text.lastChild);
  press();
  expect(text.hasAttribute('data-whole')).toBe(true);
  window.dispatchEvent(new Event('dragend'));
  expect(text.hasAttribute('data-whole')).toBe(false);
  stop();
  press();
  expect(text.hasAttribute('data-whole')).toBe(false);
});
