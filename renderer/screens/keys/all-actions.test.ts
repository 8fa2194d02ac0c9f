import { expect, test } from 'vitest';
import { isCombination } from '../../ui/combination';
import type { Platform } from '../../ui/key-names';
import { type Action, allActionsOn, isRemappable } from './all-actions';
import { areHeardTogether, combinationsOf, refusalOf } from './key-rules';

const PLATFORMS: readonly Platform[] = ['mac', 'other'];

test.each(PLATFORMS)('no two actions that are heard together share their keys (%s)', (platform) => {
  const actions = allActionsOn(platform);
  const shared = actions.flatMap((one, at) =>
    actions
      .slice(at + 1)
      .filter((other) => areHeardTogether(one, other))
      .flatMap((other) => common(one, other).map((keys) => `${keys}: ${one.id} and ${other.id}`)),
  );
  expect(shared).toEqual([]);
});

test.each(PLATFORMS)(
  'the keys that come with the app are ones that somebody might have chosen (%s)',
  (platform) => {
    const odd = allActionsOn(platform)
      .filter(isRemappable)
      .flatMap((action) =>
        combinationsOf(action, {}).flatMap((keys) => {
          const why = isCombination(keys) ? refusalOf(keys, action, platform) : 'not a combination';
          return why === null ? [] : [`${action.id} ${keys}: ${why}`];
        }),
      );
    expect(odd).toEqual([]);
  },
);

test('no two actions have the same name', () => {
  const ids = allActionsOn('other').map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

function common(one: Action, other: Action): string[] {
  const theirs = combinationsOf(other, {});
  return combinationsOf(one, {}).filter((keys) => theirs.includes(keys));
}
