import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { mount } from '../ui/testing/mount';
import { useActionKeys } from './use-action-keys';

const added = vi.fn();
const said = vi.fn();
const noted = vi.fn();
afterEach(() => added.mockClear());

function Step() {
  const onKeyDown = useActionKeys({ 'add-to-list': added, 'nothing-to-flag': said, 'note-rating': noted });
  return (
    <fieldset aria-label="Step" onKeyDown={onKeyDown}>
      <input />
    </fieldset>
  );
}

function press(target: Element | null): void {
  const event = new KeyboardEvent('keydown', { key: 'n', altKey: true, bubbles: true, cancelable: true });
  act(() => void target?.dispatchEvent(event));
}

test('the keys of a step work in it, and from the list of steps where one has just chosen it', () => {
  const { element } = mount(
    <>
      <div data-region="steps">
        <button type="button">Criteria</button>
      </div>
      <aside>
        <button type="button">Guidelines</button>
      </aside>
      <Step />
    </>,
  );
  press(element.querySelector('input'));
  expect(added).toHaveBeenCalledTimes(1);
  press(element.querySelector('[data-region] button'));
  expect(added).toHaveBeenCalledTimes(2);
  press(document.body);
  expect(added).toHaveBeenCalledTimes(3);
  press(element.querySelector('aside button'));
  expect(added).toHaveBeenCalledTimes(3);
});

test('what concerns the step as a whole works while its texts are read, what concerns a part of it does not', () => {
  const { element } = mount(
    <>
      <section data-region="responses">
        <button type="button">Response A</button>
      </section>
      <Step />
    </>,
  );
  const text = element.querySelector('[data-region] button');
  const pressLetter = (shiftKey: boolean): void => {
    const key = shiftKey ? 'N' : 'n';
    const event = new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true });
    act(() => void text?.dispatchEvent(event));
  };
  press(text);
  pressLetter(true);
  pressLetter(false);
  expect([added, said, noted].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 0]);
});
