import { expect, test } from 'vitest';
import { DefinitionLabels } from './definition-labels';

test.each([
  ['[a]: #', '[a]', '[a]: #'],
  ['> - 1. [A b]: #', '[a  B]', '[A b]: #'],
  ['[^1]: [^x]: words', 'a[^x]', '[^x]: .'],
  ['[a\\]]: #', '[a\\]]', '[a\\]]: #'],
  ['[Groß &amp; klein]: #', '[GROSS &amp; KLEIN]', '[Groß &amp; klein]: #'],
])('%s defines what %s may mean', (defining, text, standIn) => {
  expect(new DefinitionLabels(defining).standInsFor(text)).toBe(standIn);
});

test.each([
  '5[a]: b',
  'words [a]: b',
  '**[a]: b**',
  '> ```\n> [^1]: b\n> ```',
  '- b\n\n      [a]: c',
  '<!--\n[a]: b\n-->',
  'words\n[a]: b',
])('%s defines nothing', (text) => {
  expect(new DefinitionLabels(text).size).toBe(0);
});
