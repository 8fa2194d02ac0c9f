// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readBlock } from './read-block';

test('what is no prose of the writer is not read: code, and the name that the app gives a quoted text', () => {
  const block = document.createElement('p');
  block.innerHTML = 'laut <a class="quote-chip">Response A</a> und <code>teh</code> <em>sehr</em> gut';
  expect(readBlock(block).text.replace(/\s+/g, ' ').trim()).toBe('laut und sehr gut');
});
