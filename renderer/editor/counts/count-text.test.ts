import { buildEditorFromExtensions } from '@lexical/extension';
import { $getRoot } from 'lexical';
import { expect, test } from 'vitest';
import { BlockTexts } from '../find/block-texts';
import { proseExtension } from '../prose-extension';
import { documentCharacters, readingTime, selectionSize } from './count-text';
import { countsInShort } from './counts-button';

const open = (markdown: string) => buildEditorFromExtensions(proseExtension({ markdown, isReadOnly: false }));

test('characters are those that are read, without Markdown and line ends; a pair of surrogates is one', () => {
  const editor = open('# A *b* c\n\n- 𝛼 $x^2$\n\n```\nif x\ny\n```');
  expect(documentCharacters(new BlockTexts(editor))).toEqual({ characters: 15, withoutSpaces: 11 });
});

test('what is selected is counted by itself', () => {
  const editor = open('one two\n\nthree');
  expect(selectionSize(editor)).toBeNull();
  editor.update(() => void $getRoot().select(0, 2), { discrete: true });
  expect(selectionSize(editor)).toEqual({ words: 3, characters: 12, withoutSpaces: 11 });
});

test('reading takes a minute for 230 words', () => {
  expect([0, 100, 230, 2_300, 20_000].map(readingTime)).toEqual([
    '0 min',
    'under 1 min',
    '1 min',
    '10 min',
    '1 h 27 min',
  ]);
});

test('the line says how much there is, how much is selected, and how much is wanted', () => {
  expect(countsInShort({ words: null, selected: null }, null)).toBe('Counting …');
  expect(countsInShort({ words: 1, selected: null }, null)).toBe('1 word');
  expect(countsInShort({ words: 1_200, selected: null }, 2_000)).toBe('1,200 of 2,000 words');
  expect(countsInShort({ words: 2_000, selected: null }, 2_000)).toBe('2,000 of 2,000 words');
  expect(countsInShort({ words: 3_210, selected: null }, 2_000)).toBe('3,210 words, 1,210 over your goal');
  expect(
    countsInShort({ words: 1_200, selected: { words: 3, characters: 9, withoutSpaces: 7 } }, 2_000),
  ).toBe('3 of 1,200 words selected');
});
