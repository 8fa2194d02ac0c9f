import { describe, expect, it } from 'vitest';
import { toLinear, UNADJUSTED } from './adjustments';

function shown(value: number, change: Partial<typeof UNADJUSTED>): number {
  const linear = toLinear({ ...UNADJUSTED, ...change });
  const result = linear === null ? value : value * linear.slope + linear.intercept;
  return Math.round(255 * Math.min(1, Math.max(0, result)));
}

describe('adjusting how an image is shown', () => {
  it('does nothing at first', () => {
    expect(toLinear(UNADJUSTED)).toBeNull();
  });

  it('spreads the window over the whole range, with its level in the middle', () => {
    const lung = { window: 64, level: 40 };
    expect(shown(8 / 255, lung)).toBe(0);
    expect(shown(40 / 255, lung)).toBe(128);
    expect(shown(72 / 255, lung)).toBe(255);
    expect(shown(200 / 255, lung)).toBe(255);
  });

  it('inverts after everything else', () => {
    expect(shown(0, { isInverted: true })).toBe(255);
    expect(shown(8 / 255, { window: 64, level: 40, isInverted: true })).toBe(255);
  });

  it('brightens, and takes contrast away to a middle grey', () => {
    expect(shown(0, { brightness: 50 })).toBe(128);
    expect(shown(1, { contrast: -100 })).toBe(128);
    expect(shown(0, { contrast: -100 })).toBe(128);
    expect(shown(0.6, { contrast: 100 })).toBe(255);
  });
});
