// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { pageButtons } from './page-buttons';

afterEach(() => document.body.replaceChildren());

function buttonsOf(html: string): ReturnType<typeof pageButtons> {
  document.body.innerHTML = html;
  return pageButtons(document.body);
}

test('buttons and choices are found by their names, with what they belong to and whether they are on', () => {
  const found = buttonsOf(`
    <section aria-label="Flag 1">
      <button aria-label="Remove the flag"><svg></svg></button>
      <div role="radiogroup" aria-label="Severity"><button role="radio" aria-checked="true">Major <kbd>2</kbd></button></div>
      <label><input type="checkbox"> Nothing to flag</label>
    </section>
    <span id="name">Wrap lines</span><button aria-labelledby="name" aria-pressed="false">…</button>`);
  expect(found.map(({ label, of, isOn }) => [label, of, isOn])).toEqual([
    ['Remove the flag', 'Flag 1', null],
    ['Major', 'Severity', true],
    ['Nothing to flag', 'Flag 1', false],
    ['Wrap lines', '', false],
  ]);
});

test('what cannot be pressed, has no name, stands in a text or has an action of its own is left out', () => {
  const found = buttonsOf(`
    <button disabled>One</button><button aria-disabled="true">Two</button><button></button>
    <div contenteditable="true"><button>In a text</button></div>
    <button aria-keyshortcuts="Control+Enter">Submit</button>`);
  expect(found).toEqual([]);
});

test('it is pressed with the keyboard in its place', () => {
  const [button] = buttonsOf('<button>Add a turn</button>');
  let pressed = 0;
  document.querySelector('button')?.addEventListener('click', () => {
    pressed += 1;
  });
  button?.press();
  expect(pressed).toBe(1);
  expect(document.activeElement?.textContent).toBe('Add a turn');
});
