import { describe, expect, it } from 'vitest';
import { moveInGrid, typeDigit } from './grid-moves';

const press = (key: string, isFar = false) => ({ key, ctrlKey: isFar, metaKey: false });

describe('the rating grid', () => {
  it('moves by arrow keys and stops at its edges', () => {
    expect(moveInGrid({ row: 0, column: 0 }, press('ArrowRight'), 3, 2)).toEqual({ row: 0, column: 1 });
    expect(moveInGrid({ row: 0, column: 1 }, press('ArrowRight'), 3, 2)).toEqual({ row: 0, column: 1 });
    expect(moveInGrid({ row: 2, column: 1 }, press('ArrowDown'), 3, 2)).toEqual({ row: 2, column: 1 });
    expect(moveInGrid({ row: 2, column: 1 }, press('Home', true), 3, 2)).toEqual({ row: 0, column: 0 });
    expect(moveInGrid({ row: 0, column: 0 }, press('End'), 3, 2)).toEqual({ row: 0, column: 1 });
    expect(moveInGrid({ row: 0, column: 0 }, press('x'), 3, 2)).toBeNull();
  });

  it('reads digits as points of the scale', () => {
    expect(typeDigit('', '4', [1, 2, 3, 4, 5])).toEqual({ value: 4, typed: '4' });
    expect(typeDigit('4', '2', [1, 2, 3, 4, 5])).toEqual({ value: 2, typed: '2' });
    expect(typeDigit('', '9', [1, 2, 3, 4, 5]).value).toBeNull();
  });

  it('reads two digits where the scale has them', () => {
    const scale = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const first = typeDigit('', '1', scale);
    expect(first.value).toBe(1);
    expect(typeDigit(first.typed, '0', scale).value).toBe(10);
    expect(typeDigit(first.typed, '7', scale).value).toBe(7);
    expect(typeDigit('', '2', [20, 40])).toEqual({ value: null, typed: '2' });
    expect(typeDigit('2', '0', [20, 40]).value).toBe(20);
  });
});
