import { expect, test } from 'vitest';
import { DefinitionLabels } from './definition-labels';

test.each([
  ['[a]: #', '[a]', '[a]: #'],
  ['> - 1. [A b]: #', '[a  B]', '[A b]: #'],
  ['[^1]: [^x]: words', 'a[^x]', '[^x]: .'],
  ['[a\\]]: #', '[a\\]]', '[a\\]]: #'],
])('%s defines what %s may mean', (defining, text, standIn) => {
  expect(new DefinitionLabels(defining).standInsFor(text)).toBe(standIn);
});

test.each(['5[a]: b', 'words [a]: b', '**[a]: b**'])('%s defines nothing', (text) => {
  expect(new DefinitionLabels(text).size).toBe(0);
});
