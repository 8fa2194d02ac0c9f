import { expect, test } from 'vitest';
import { isAcceptedLink, isAddress, linkFromTyping, quoteIdOf } from './link-target';

test.each(['https://a.b', 'http://a.b/c?d#e', 'mailto:a@b.c', '#quote-1', 'HTTPS://A.B'])(
  '%s is accepted',
  (url) => {
    expect(isAcceptedLink(url)).toBe(true);
  },
);

test.each([
  'javascript:alert(1)',
  ' javascript:x',
  'java\tscript:x',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc',
  '//a.b',
  '/a',
  'https:',
  '#',
  '',
])('%j is refused', (url) => {
  expect(isAcceptedLink(url)).toBe(false);
});

test('what people type becomes a link when it can only mean one', () => {
  expect(linkFromTyping(' example.org/a ')).toBe('https://example.org/a');
  expect(linkFromTyping('a@b.org')).toBe('mailto:a@b.org');
  expect(linkFromTyping('javascript:alert(1)')).toBeNull();
  expect(linkFromTyping('two words')).toBeNull();
});

test('a citation names its quotation', () => {
  expect(quoteIdOf('#quote-a1')).toBe('a1');
  expect(quoteIdOf('#quote-')).toBeNull();
  expect(quoteIdOf('https://a.b/#quote-1')).toBeNull();
});

test.each([
  ['https://a.b/c#d', true],
  ['mailto:a@b.c', true],
  ['# A heading', false],
  ['#dose', false],
  ['https://a.b says no', false],
  ['https://', false],
])('%j is an address and nothing else: %s', (text, is) => {
  expect(isAddress(text)).toBe(is);
});
