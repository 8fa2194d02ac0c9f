import { expect, test } from 'vitest';
import { stretchesOf } from './source-stretches';

test('a long text is parted at line ends, and loses nothing by it', () => {
  const source = `${'words and words\n\n\nmore\n'.repeat(5_000)}${'x'.repeat(20_000)}\nend`;
  const stretches = stretchesOf(source);
  expect(stretches.join('\n')).toBe(source);
  expect(stretches.length).toBeGreaterThan(10);
  expect(stretches.every((stretch) => !stretch.endsWith('\n'))).toBe(true);
  expect(stretchesOf('a\n\n'.repeat(20_000)).length).toBeGreaterThan(5);
});

test.each(['', 'short', `${'x'.repeat(9_000)}`, '\n'.repeat(20_000)])(
  'text %# without a place to be parted stays whole',
  (source) => {
    expect(stretchesOf(source)).toEqual([source]);
  },
);

test('a long line is parted behind blanks, of which none is lost', () => {
  const source = 'words and '.repeat(10_000);
  const stretches = stretchesOf(source);
  expect(stretches.join('')).toBe(source);
  expect(stretches.length).toBeGreaterThan(5);
  expect(stretches.every((stretch) => stretch.endsWith(' ') && stretch.length <= 3_001)).toBe(true);
});
