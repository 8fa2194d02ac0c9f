import { act, useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { setChosenKeys } from '../../ui/keymap';
import { liveActions } from '../../ui/live-actions';
import { mount } from '../../ui/testing/mount';
import { Ranking } from './ranking';
import type { RankGroups } from './ranking-moves';

const ITEMS = ['a', 'b'].map((id) => ({ id, name: `Response ${id.toUpperCase()}` }));
let groups: RankGroups = [];

function Ranked() {
  const [now, setNow] = useState<RankGroups>([['a'], ['b']]);
  groups = now;
  return <Ranking label="Ranking" items={ITEMS} groups={now} onChange={setNow} />;
}

afterEach(() => setChosenKeys({}));

function press(key: string): void {
  act(() => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
  });
}

it('moves the item that has the focus by its keys, by those that were chosen, and by the palette', () => {
  setChosenKeys({ 'rank-out': 'Z' });
  const { element } = mount(<Ranked />);
  const offered = () => liveActions().map(({ id }) => id);
  expect(offered()).not.toContain('rank-tie');
  act(() => element.querySelectorAll<HTMLElement>('[role=option]')[1]?.focus());
  expect(offered()).toEqual(expect.arrayContaining(['rank-up', 'rank-down', 'rank-tie', 'rank-out']));
  press('t');
  expect(groups).toEqual([['a', 'b']]);
  press('u');
  expect(groups).toEqual([['a', 'b']]);
  press('z');
  expect(groups).toEqual([['a']]);
  act(() =>
    liveActions()
      .find(({ id }) => id === 'rank-up')
      ?.act(),
  );
  expect(groups).toEqual([['a'], ['b']]);
});
