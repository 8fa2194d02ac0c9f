import { expect, test, vi } from 'vitest';
import { mount } from '../../../ui/testing/mount';
import { chooseVersions } from './choose-versions';
import { NOON, timelineEntry } from './testing/timeline-entry';
import { Timeline } from './timeline';

// What the page has and jsdom has not.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false });

function show(chosen: readonly number[]) {
  const entries = [
    timelineEntry(3, { restored: 1, words: -2 }),
    timelineEntry(2),
    timelineEntry(1, { name: 'First draft' }),
  ];
  const sittings = [{ number: 1, beganAt: NOON, endedAt: NOON + 180_000, words: 1_240 }];
  const { element } = mount(
    <Timeline
      entries={entries}
      sittings={sittings}
      titleOf={() => 'Ideal answer'}
      chosen={chosen}
      onChoose={() => undefined}
      now={NOON}
      onMore={null}
    />,
  );
  const options = [...element.querySelectorAll<HTMLElement>('[role=option]')];
  return { element, options };
}

test('versions stand under their sitting and say what they are', () => {
  const { element, options } = show([2]);
  expect(element.querySelector('header')?.textContent).toBe('Today, 12:00–12:031,240 words added');
  expect(options.map((option) => option.textContent)).toEqual([
    '12:03Restored from “First draft”−2',
    '12:02Ideal answer+12',
    '12:01First draftIdeal answer+12',
  ]);
  expect(options.map((option) => option.getAttribute('aria-selected'))).toEqual(['false', 'true', 'false']);
});

test('a third version takes the place of the one that was chosen first', () => {
  expect(chooseVersions([2], [1])).toEqual([1]);
  expect(chooseVersions([1], [1, 2])).toEqual([1, 2]);
  expect(chooseVersions([1, 2], [1, 2, 3])).toEqual([2, 3]);
  expect(chooseVersions([1], [1, 2, 3, 4])).toEqual([1, 4]);
});
