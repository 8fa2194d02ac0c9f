import { expect, test } from 'vitest';
import { evidenceInShort } from './evidence-words';

test('evidence is summed up in one line, with what matters first', () => {
  expect(
    evidenceInShort({
      kind: 'run',
      id: 'r',
      language: 'python',
      code: 'print(1)',
      input: '',
      output: '1\n2',
      outcome: 'finished',
    }),
  ).toBe('Python, finished: 1');
  expect(evidenceInShort({ kind: 'calculation', id: 'c', expression: 'w = 2\nw * 3', result: '6' })).toBe(
    '6 = w = 2; w * 3',
  );
  expect(
    evidenceInShort({ kind: 'source', id: 's', url: 'https://example.org', quote: 'So it is.\nMore.' }),
  ).toBe('“So it is.”');
  expect(evidenceInShort({ kind: 'source', id: 's', url: 'https://example.org', quote: ' ' })).toBe(
    'https://example.org',
  );
});
