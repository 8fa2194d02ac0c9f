import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAt, resolveAnchor } from './text-anchor';

const text = 'Give 5 mg at night. If the eGFR is below 30, give 2.5 mg. Give 5 mg again after a week.';

function anchorOf(quote: string, from = 0) {
  const start = text.indexOf(quote, from);
  const anchor = anchorAt(text, start, start + quote.length);
  if (anchor === null) {
    throw new Error(`"${quote}" is not in the text`);
  }
  return anchor;
}

describe('anchors of quotes', () => {
  it('are found where they were taken', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.nat(300), fc.nat(300), (source, from, length) => {
        const anchor = anchorAt(source, from, from + length);
        if (anchor !== null) {
          expect(resolveAnchor(source, anchor)).toEqual({ start: anchor.start, end: anchor.end });
        }
      }),
    );
  });

  it('move with their text when something is written before it', () => {
    const anchor = anchorOf('below 30');
    expect(resolveAnchor(`Note well. ${text}`, anchor)).toEqual({
      start: anchor.start + 11,
      end: anchor.end + 11,
    });
  });

  it('stay with the right one of two equal quotes', () => {
    const second = anchorOf('Give 5 mg', 5);
    const moved = resolveAnchor(text.replace('at night', 'at night, never in the morning'), second);
    expect(moved?.start).toBe(second.start + ', never in the morning'.length);
  });

  it('are gone when the quote is gone', () => {
    expect(resolveAnchor(text.replace('below 30', 'under 30'), anchorOf('below 30'))).toBeNull();
  });

  it('are not made of nothing', () => {
    expect(anchorAt(text, 4, 4)).toBeNull();
    expect(anchorAt(text, 4, text.length + 1)).toBeNull();
  });
});
