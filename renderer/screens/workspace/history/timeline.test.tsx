import { expect, test, vi } from 'vitest';
import type { TimelineEntry } from '#shared/ipc/history';
import { stepIdSchema } from '#shared/lib/ids';
import { mount } from '../../../ui/testing/mount';
import { chooseVersions } from './choose-versions';
import { Timeline } from './timeline';

// What the page has and jsdom has not.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false });

const step = stepIdSchema.parse('write');
const noon = new Date(2026, 10, 24, 12, 0).getTime();

function entry(revision: number, change: Partial<TimelineEntry> = {}): TimelineEntry {
  const endedAt = noon + revision * 60_000;
  const times = { beganAt: endedAt, endedAt };
  return {
    revision,
    first: revision,
    sitting: 1,
    ...times,
    words: 12,
    steps: [step],
    restored: null,
    name: null,
    ...change,
  };
}

function show(chosen: readonly number[]) {
  const entries = [entry(3, { restored: 1, words: -2 }), entry(2), entry(1, { name: 'First draft' })];
  const sittings = [{ number: 1, beganAt: noon, endedAt: noon + 180_000, words: 1_240 }];
  const { element } = mount(
    <Timeline
      entries={entries}
      sittings={sittings}
      titleOf={() => 'Ideal answer'}
      chosen={chosen}
      onChoose={() => undefined}
      now={noon}
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
