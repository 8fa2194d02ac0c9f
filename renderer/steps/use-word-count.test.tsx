import { act, type ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mount } from '../ui/testing/mount';
import { useWordCount } from './use-word-count';

const drawn = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  drawn.mockClear();
});

afterEach(() => {
  vi.useRealTimers();
});

function Words({ text }: { readonly text: string }): ReactNode {
  const count = useWordCount(text);
  drawn(count);
  return count;
}

test('a text that is stored every few keys is counted when the hands rest, and draws nothing more until then', () => {
  const { rerender, element } = mount(<Words text="one" />);
  const text = ['one'];
  for (let save = 0; save < 10; save += 1) {
    text.push('more');
    rerender(<Words text={text.join(' ')} />);
    act(() => vi.advanceTimersByTime(400));
  }
  expect(drawn.mock.calls.map(([count]) => count)).toEqual(Array(11).fill(1));
  act(() => vi.advanceTimersByTime(100));
  expect(element.textContent).toBe('11');
});
