import { describe, expect, it } from 'vitest';
import { findInText } from './find-in-text';

describe('searching the guidelines', () => {
  it('finds all places whatever the case, and takes any white space for a space', () => {
    const text = 'Cite the SOURCE.\nA good source\tis cited.';
    expect(findInText(text, 'source').map(({ start, end }) => text.slice(start, end))).toEqual([
      'SOURCE',
      'source',
    ]);
    expect(findInText(text, 'source is').map(({ start, end }) => text.slice(start, end))).toEqual([
      'source\tis',
    ]);
  });

  it('takes signs for what they are', () => {
    expect(findInText('a+b (c) [d] .*', '(c) [d] .*')).toHaveLength(1);
    expect(findInText('İstanbul istanbul', 'istanbul')).toEqual([{ start: 9, end: 17 }]);
  });

  it('finds nothing for nothing', () => {
    expect(findInText('text', '  ')).toEqual([]);
  });
});
