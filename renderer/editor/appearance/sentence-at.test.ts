import { expect, test } from 'vitest';
import { sentenceAt } from './sentence-at';

test('the sentence around an offset is found, the last one at the end', () => {
  const text = 'One is here. Two, e.g. this? Three';
  const at = (offset: number): string => {
    const found = sentenceAt(text, offset);
    return found === null ? '' : text.slice(found.start, found.end).trim();
  };
  expect(at(0)).toBe('One is here.');
  expect(at(13)).toBe('Two, e.g. this?');
  expect(at(text.length)).toBe('Three');
  expect(sentenceAt('', 0)).toBeNull();
});
