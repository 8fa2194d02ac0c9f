import fc from 'fast-check';
import { expect, test } from 'vitest';
import { titleOf } from './title';

test('the first sentence is the title, without its full stop', () => {
  expect(titleOf('use ABC notation to write a melody in the style of a folk tune. Then explain it.')).toBe(
    'Use ABC notation to write a melody in the style of a folk tune',
  );
  expect(titleOf('How does memory affect an AWS Lambda? I wonder.')).toBe(
    'How does memory affect an AWS Lambda?',
  );
});

test('a greeting is not a title by itself, and an abbreviation does not end a sentence', () => {
  expect(titleOf('Hi. I have this URL which I can paste in my browser')).toBe(
    'Hi. I have this URL which I can paste in my browser',
  );
  expect(titleOf('David has three sisters. Each has one brother. How many are there?')).toBe(
    'David has three sisters. Each has one brother',
  );
  expect(titleOf('Explain sorting, e.g. quicksort, to a child. Be kind.')).toBe(
    'Explain sorting, e.g. quicksort, to a child',
  );
});

test('marks go and what they mark stays', () => {
  expect(titleOf('## **Why** does `f(x)` for $2^n$ players [fail](http://x.y)?')).toBe(
    'Why does f(x) for 2^n players fail?',
  );
  expect(titleOf('```python\nprint(1)\n```\nWhat does it print here?')).toBe(
    'Print(1) What does it print here?',
  );
});

test('a label on a line of its own is passed over', () => {
  expect(titleOf('Problem\nA mother bought a set of toys for her kids')).toBe(
    'A mother bought a set of toys for her kids',
  );
});

test('a long sentence is cut between words', () => {
  const title = titleOf(`Design ${'a very small and elegant '.repeat(10)}machine`);
  expect(title).toMatch(/^Design a very .*(?:very|small|and|elegant|a)…$/);
  expect(title.length).toBeLessThanOrEqual(90);
});

test('nothing to go by gives a title all the same', () => {
  expect(titleOf('  \n```\n***\n')).toBe('Untitled task');
});

test('any prompt gives one line of at most 90 characters', () => {
  const parts = [
    'a',
    'Why',
    ' ',
    '. ',
    '? ',
    '\n',
    '\r\n',
    '\u2028',
    '🎉',
    '𝑅',
    '$',
    '```',
    '# ',
    '**',
    '[x](y)',
    '\0',
    '�',
    ':',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 200 }), (pieces) => {
      const title = titleOf(pieces.join(''));
      expect(title).toMatch(/^[^\r\n]+$/);
      expect(title.length).toBeLessThanOrEqual(90);
      expect(encodeURIComponent(title) !== '').toBe(true);
    }),
  );
});
