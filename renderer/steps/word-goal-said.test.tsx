import { expect, test } from 'vitest';
import { mount } from '../ui/testing/mount';
import { WordGoal } from './word-goal';

test('that there are enough words, or too many, is said once, and no word is counted aloud', () => {
  const { element, rerender } = mount(<WordGoal words={8} least={10} most={12} />);
  const said = () => element.querySelector('[role=status]')?.textContent;
  expect(said()).toBe('');
  rerender(<WordGoal words={9} least={10} most={12} />);
  expect(said()).toBe('');
  rerender(<WordGoal words={10} least={10} most={12} />);
  expect(said()).toBe('Enough words');
  rerender(<WordGoal words={11} least={10} most={12} />);
  expect(said()).toBe('Enough words');
  rerender(<WordGoal words={13} least={10} most={12} />);
  expect(said()).toBe('Too many words');
});
