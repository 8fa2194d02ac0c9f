import type { RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../markdown/parse-markdown';
import { printBlock } from '../../markdown/print-markdown';
import { holdersOfWords, saidIn, WAYS_TO_WRITE } from './ways-to-write';

const words = (...children: unknown[]) => ({ type: 'paragraph', children }) as RootContent;
const text = (value: string) => ({ type: 'text', value });
const source = (value: string) => ({ type: 'rawInline', value });
const marked = (type: string, ...children: unknown[]) => ({ type, children });

const BLOCK = words(
  source('<i>'),
  marked('strong', marked('superscript', text('a'), marked('emphasis', text('b')))),
  text('\n'),
  source('</sup>'),
  { type: 'link', url: 'https://c.d', title: null, children: [marked('delete', text('e f'))] },
);

test('each way gives up a little more of how the words look, and none of them a word or an address', () => {
  expect(WAYS_TO_WRITE.map((_way, index) => printBlock(saidIn(BLOCK, [index])))).toEqual([
    '<i>**<sup>a*b*</sup>**\n</sup>[~~e f~~](https://c.d)',
    '&#x20;<i>**<sup>a*b*</sup>**\n&#x20;</sup>[~~e f~~](https://c.d)',
    '&#x20;<i>**<sup>a</sup>**__*<sup>b</sup>*__\n&#x20;</sup>[~~e f~~](https://c.d)',
    '\\<i>**<sup>a</sup>**__*<sup>b</sup>*__\n\\</sup>[~~e f~~](https://c.d)',
    '\\<i>ab\n\\</sup>[e f](https://c.d)',
  ]);
});

test('words are found wherever they stand, in their order, and only those that are named are said otherwise', () => {
  const [list] = parseMarkdown(
    '- > | *a* |\n  > | - |\n  > | **b** |\n\n  ```\n  *c*\n  ```\n- *d*',
  ).children;
  expect(holdersOfWords(list as RootContent)).toHaveLength(3);
  const usual = printBlock(list as RootContent);
  expect(printBlock(saidIn(list as RootContent, [0, 4, 0]))).toBe(usual.replace('**b**', 'b'));
});
