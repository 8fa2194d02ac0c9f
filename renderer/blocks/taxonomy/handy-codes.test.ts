import { expect, test } from 'vitest';
import { codeSchema } from '#shared/domain/taxonomy';
import { digitsAreFree, quickCodes, withFavouriteToggled, withRecent } from './handy-codes';
import { indexOf } from './taxonomy-index';

const ids = Array.from({ length: 20 }, (_, number) => `K${number}`);
const index = indexOf(ids.map((id) => codeSchema.parse({ id, name: id })));

test('favourites come first, what is both stands once, what is gone does not stand at all', () => {
  const quick = quickCodes(index, { favourites: ['K3', 'gone'], recent: ['K5', 'K3'] });
  expect(quick.map(({ code, isFavourite }) => [code.id, isFavourite])).toEqual([
    ['K3', true],
    ['K5', false],
  ]);
});

test('there are never more than there are digits', () => {
  expect(quickCodes(index, { favourites: ids.slice(0, 6), recent: ids.slice(6) })).toHaveLength(9);
});

test('a used code moves to the front, and the list stays short', () => {
  const handy = ids.reduce(withRecent, { favourites: [], recent: [] });
  expect(withRecent(handy, 'K10').recent).toEqual([
    'K10',
    ...ids
      .slice(8, 20)
      .reverse()
      .filter((id) => id !== 'K10'),
  ]);
});

test('a favourite is taken away by the same key that made it', () => {
  const once = withFavouriteToggled({ favourites: [], recent: [] }, 'K1');
  expect(once.favourites).toEqual(['K1']);
  expect(withFavouriteToggled(once, 'K1').favourites).toEqual([]);
});

test('where a code begins with a digit, digits are for searching', () => {
  expect(digitsAreFree(index)).toBe(true);
  expect(digitsAreFree(indexOf([codeSchema.parse({ id: '99213', name: 'Office visit' })]))).toBe(false);
});
