import { expect, test } from 'vitest';
import { materialSchema } from '#shared/domain/task';
import type { TextSource } from '#shared/domain/text-source';
import { textIdSchema } from '#shared/lib/ids';
import { anchorAt, type TextAnchor } from '#shared/lib/text-anchor';
import { plainQuote } from './plain-quote';

const material = materialSchema.parse({
  responses: [{ id: 'a', markdown: 'Give 5 mg.' }],
  passages: [{ id: 'spc', title: 'SmPC *4.2*', markdown: 'Take 2.5 mg.' }],
});

function quoted(source: TextSource, words: string): string {
  return plainQuote({ source, anchor: anchorAt(words, 0, words.length) as TextAnchor }, material, null);
}

const text = (id: string): TextSource => ({ of: 'text', text: textIdSchema.parse(id) });

test('a source of the task is named by its title, letter by letter', () => {
  expect(quoted(text('spc'), 'Take *2.5* mg.')).toBe('> Take \\*2.5\\* mg.\n>\n> — SmPC \\*4.2\\*');
});

test('what means nothing to whoever reads the answer later is not named', () => {
  expect(quoted(text('a'), 'Give 5 mg.')).toBe('> Give 5 mg.');
  expect(quoted({ of: 'justification' }, 'It is too much.')).toBe('> It is too much.');
});
