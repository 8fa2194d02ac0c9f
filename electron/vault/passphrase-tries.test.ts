import { expect, test } from 'vitest';
import { handTimers } from '../platform/testing/hand-timers';
import { PassphraseTries } from './passphrase-tries';

function tries() {
  const timers = handTimers();
  const looked: string[] = [];
  const one = new PassphraseTries(async (passphrase) => {
    looked.push(passphrase);
    return passphrase === 'right';
  }, timers);
  return { one, looked, timers };
}

test('a slip of the finger waits for nothing; after the third wrong one each pause is longer, up to a minute', async () => {
  const { one, timers } = tries();
  const waits: number[] = [];
  for (let number = 0; number < 9; number += 1) {
    waits.push((await one.try('wrong')).waitSeconds);
    timers.advance((waits.at(-1) ?? 0) * 1_000);
  }
  expect(waits).toEqual([0, 0, 2, 4, 8, 16, 32, 60, 60]);
  expect(await one.try('right')).toEqual({ isOpen: true, waitSeconds: 0 });
});

test('in a pause nothing is looked at, not even the right one, and of two at once the second waits', async () => {
  const { one, looked, timers } = tries();
  for (let number = 0; number < 3; number += 1) {
    await one.try('wrong');
  }
  expect(await one.try('right')).toEqual({ isOpen: false, waitSeconds: 2 });
  expect(looked).toEqual(['wrong', 'wrong', 'wrong']);
  timers.advance(2_000);
  const both = await Promise.all([one.try('right'), one.try('right')]);
  expect(both.map(({ isOpen }) => isOpen)).toEqual([true, false]);
});
