import type { RootContent } from 'mdast';
import { expect, test, vi } from 'vitest';
import { printBlock } from '../../markdown/print-markdown';
import { editorWith, rewrite } from '../testing/rewrite';
import { $settledBlock } from './settled-block';
import { saidIn, WAYS_TO_WRITE } from './ways-to-write';

const BLOCK = {
  type: 'paragraph',
  children: [
    { type: 'rawInline', value: '<i>' },
    {
      type: 'strong',
      children: [
        { type: 'text', value: 'a' },
        { type: 'emphasis', children: [{ type: 'text', value: 'b' }] },
      ],
    },
  ],
} as RootContent;

function settled(print: (block: RootContent) => string): string {
  const editor = editorWith('');
  try {
    return editor.read(() =>
      $settledBlock(BLOCK, { print, finish: (printed) => printed, definitionsFor: () => '' }),
    );
  } finally {
    editor.dispose();
  }
}

const WRITTEN = WAYS_TO_WRITE.map((_way, index) => printBlock(saidIn(BLOCK, [index])));

test.each(WRITTEN)('in whatever ways a block is read as something else, the next is taken: %s', (written) => {
  const impossible = WRITTEN.slice(0, WRITTEN.indexOf(written));
  let taken: string | null = null;
  const print = (block: RootContent): string => {
    const printed = printBlock(block);
    taken ??= impossible.includes(printed) ? null : printed;
    return taken ?? '<i>c';
  };
  expect(settled(print)).toBe(written);
});

test('a block that cannot be said in any way is written in the usual one, once, and that is known', () => {
  const complaint = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const printed: string[] = [];
  expect(settled((block) => `<i>b ${String(printed.push(printBlock(block)))}`)).toBe('<i>b 1');
  expect(printed).toHaveLength(WAYS_TO_WRITE.length);
  expect(complaint).toHaveBeenCalledExactlyOnceWith(expect.any(String), 'paragraph');
  complaint.mockRestore();
});

test('what was said once is not given up for what cannot be said, but that it is not settled is known', () => {
  const complaint = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  let tries = 0;
  const print = (): string => {
    tries += 1;
    return tries === 1 ? '<i>**a*b***' : '<i>c';
  };
  expect(settled(print)).toBe('<i>**a*b***');
  expect(complaint).toHaveBeenCalledOnce();
  complaint.mockRestore();
});

test('a block that is written in another way each time is written as at first, and that is known', () => {
  const complaint = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  let spaces = '';
  expect(
    settled(() => {
      spaces += ' ';
      return `<i>**a*b*** ${spaces}`;
    }),
  ).toBe('<i>**a*b***  ');
  expect(complaint).toHaveBeenCalledOnce();
  complaint.mockRestore();
});

test('of texts that lead to each other the same one is taken, whichever came first', () => {
  const texts = ['<i>**a*b***', '<i>**&#97;*b***'];
  for (const first of [0, 1]) {
    let turn = first;
    expect(settled(() => texts[turn++ % 2] ?? '')).toBe(texts[1]);
  }
});

test('a block with nothing at risk in it is written once and not read', () => {
  let tries = 0;
  const print = (): string => {
    tries += 1;
    return `word ${tries}`;
  };
  expect(settled(print)).toBe('word 1');
});

test('a tag that would begin a block of HTML is held in its line', () => {
  expect(rewrite('&NewLine;<!c>|')).toBe('&#x20;<!c>|');
  expect(rewrite('<sub>a\\\n</sub><sub><?b?></sub>')).toBe('<sub>a\\\n&#x20;<?b?></sub>');
});
