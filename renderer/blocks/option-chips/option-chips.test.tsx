import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { mount } from '../../ui/testing/mount';
import { nextChip } from './next-chip';
import { OptionChips } from './option-chips';

const options = [
  { id: 'minor', label: 'Minor', meaning: 'Nobody is misled.' },
  { id: 'major', label: 'Major', meaning: 'Must be put right.' },
];

function press(root: ParentNode, key: string): void {
  act(() => {
    root
      .querySelector('[role="radio"]')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}

test('a digit picks the option of that number, and one beyond the last does nothing', () => {
  const onPick = vi.fn();
  const { element: root } = mount(
    <OptionChips label="Severity" options={options} chosen={[]} onPick={onPick} />,
  );
  press(root, '2');
  press(root, '3');
  expect(onPick.mock.calls).toEqual([['major']]);
});

test('a read-only choice takes neither digits nor clicks', () => {
  const onPick = vi.fn();
  const { element: root } = mount(
    <OptionChips label="Severity" options={options} chosen={['minor']} isReadOnly onPick={onPick} />,
  );
  press(root, '2');
  act(() => root.querySelectorAll<HTMLElement>('[role="radio"]')[1]?.click());
  expect(onPick).not.toHaveBeenCalled();
});

test('the chosen option says so, takes the Tab key, and has its meaning told', () => {
  const { element: root } = mount(
    <OptionChips label="Severity" options={options} chosen={['major']} onPick={() => undefined} />,
  );
  const chips = [...root.querySelectorAll('[role="radio"]')];
  expect(chips.map((chip) => [chip.getAttribute('aria-checked'), chip.getAttribute('tabindex')])).toEqual([
    ['false', '-1'],
    ['true', '0'],
  ]);
  expect(root.querySelector('p')?.textContent).toBe('Must be put right.');
});

test('arrows go round, Home and End to the ends', () => {
  expect(nextChip('ArrowRight', ['a', 'b', 'c'], 'c')).toBe('a');
  expect(nextChip('ArrowUp', ['a', 'b', 'c'], 'a')).toBe('c');
  expect(nextChip('End', ['a', 'b', 'c'], 'a')).toBe('c');
  expect(nextChip('x', ['a'], 'a')).toBeNull();
});
