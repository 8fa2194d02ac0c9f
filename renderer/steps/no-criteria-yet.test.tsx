import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { mount } from '../ui/testing/mount';
import { NoCriteriaYet } from './no-criteria-yet';

test('a button leads to the step where criteria are written', () => {
  const go = vi.fn();
  const { element } = mount(<NoCriteriaYet way={{ title: 'My criteria', go }}>Write some.</NoCriteriaYet>);
  const button = element.querySelector('button');
  expect(button?.textContent).toBe('Go to “My criteria”');
  act(() => button?.click());
  expect(go).toHaveBeenCalledOnce();
});

test('where the task has no such step there is no button', () => {
  const { element } = mount(<NoCriteriaYet way={null}>Write some.</NoCriteriaYet>);
  expect(element.querySelector('button')).toBeNull();
  expect(element.textContent).toContain('Write some.');
});
