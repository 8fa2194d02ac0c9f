import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from './markdown-text';

const words = fc.stringMatching(/^[a-zé0-9' .\n*’-]{0,12}$/u);

test('a long text that is counted after every change has as many words as each of its lines, counted alone', () => {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat(30),
    insert: words,
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), fc.nat(3), (edits, seed) => {
      let text = Array.from({ length: 2_500 }, (_, index) => `it’s word-${index} no ${seed}`).join('\n');
      for (const { at, remove, insert } of edits) {
        const place = Math.floor(text.length * at);
        text = text.slice(0, place) + insert + text.slice(place + remove);
        expect(text.length).toBeGreaterThan(20_000);
        expect(countWords(text)).toBe(text.split('\n').reduce((sum, line) => sum + countWords(line), 0));
      }
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['', 0],
  ["It's a well-known drug.", 4],
  ['H<sub>2</sub>O and m<sup>2</sup>', 3],
  ['It is so.[^1] And so.[^note]\n\n[^1]: By them.', 7],
  ['> [!NOTE]\n> Two words', 2],
  ['> > [!warning]\n> > One', 1],
  ['the list [!NOTES] here', 4],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
});
