import { expect, test } from 'vitest';
import { placeWords } from './place-words';

function seen(markdown: string, rendered: string, words: string): string | null {
  const start = markdown.indexOf(words);
  const place = placeWords(markdown, rendered)({ start, end: start + words.length });
  return place === null ? null : rendered.slice(place.start, place.end);
}

test('words are found behind marks, links and headings', () => {
  const markdown = '## The *dose*\n\nGive **2.5 mg** [twice](https://a.b/c) daily.';
  const rendered = 'The dose\nGive 2.5 mg twice daily.';
  expect(seen(markdown, rendered, 'Give **2.5 mg**')).toBe('Give 2.5 mg');
  expect(seen(markdown, rendered, '*dose*')).toBe('dose');
  expect(seen(markdown, rendered, '[twice](https://a.b/c)')).toBe('twice');
});

test('the right one of equal words is found', () => {
  const place = placeWords('a **b** a', 'a b a')({ start: 8, end: 9 });
  expect(place).toEqual({ start: 4, end: 5 });
});

test('what is not seen has no place', () => {
  expect(seen('[x](https://target.example)', 'x', 'target')).toBeNull();
  expect(seen('a + b', 'a + b', '+')).toBeNull();
});

test('an empty place is where the word before it ends', () => {
  expect(placeWords('one **two** three', 'one two three')({ start: 11, end: 11 })).toEqual({
    start: 7,
    end: 7,
  });
  expect(placeWords('one', 'one')({ start: 0, end: 0 })).toBeNull();
});
