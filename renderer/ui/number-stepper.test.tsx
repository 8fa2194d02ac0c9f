import { act, useState } from 'react';
import { expect, it } from 'vitest';
import { NumberStepper } from './number-stepper';
import { mount } from './testing/mount';

const told: (number | null)[] = [];

function Weight() {
  const [value, setValue] = useState<number | null>(5);
  const change = (next: number | null): void => {
    told.push(next);
    setValue(next);
  };
  return <NumberStepper label="Weight" value={value} onChange={change} min={-10} max={10} isSigned />;
}

function type(input: HTMLInputElement, text: string): void {
  act(() => {
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    setValue?.call(input, text);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

it('hands on what is typed at once, and not only when the focus leaves', () => {
  const { element } = mount(<Weight />);
  const input = element.querySelector('input') as HTMLInputElement;
  type(input, '8');
  type(input, '-3');
  expect(told).toEqual([8, -3]);
});

it('keeps what is no number yet, or too great, to itself', () => {
  told.length = 0;
  const { element } = mount(<Weight />);
  const input = element.querySelector('input') as HTMLInputElement;
  for (const text of ['', '-', '11', '1.5', '5']) {
    type(input, text);
  }
  expect(told).toEqual([]);
});
