import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

vi.hoisted(() => {
  Object.assign(globalThis.window, {
    goldsmith: { call: () => Promise.resolve({ ok: true, value: null }), on: () => () => undefined },
  });
});

import type { SavePhase } from '../../stores/draft-saver';
import { useDraft } from '../../stores/draft-store';
import { mount } from '../../ui/testing/mount';
import { SaveState } from './save-state';

let place: HTMLElement;
let changes: MutationObserver;

beforeEach(() => {
  vi.useFakeTimers();
  say('saved');
  mount(<SaveState />);
  vi.advanceTimersByTime(1_000);
  place = document.querySelector('[role="status"]') as HTMLElement;
  changes = new MutationObserver(() => undefined);
  changes.observe(place, { subtree: true, childList: true, characterData: true, attributes: true });
});

afterEach(() => {
  vi.useRealTimers();
});

function say(phase: SavePhase['phase']): void {
  act(() => useDraft.setState({ save: { phase, problem: null, savedAt: null } }));
}

const shown = () => [place.textContent, place.dataset['phase']];

test('a run of keys that are saved one by one changes the page for the first key only', () => {
  expect(shown()).toEqual(['Saved', 'saved']);
  for (let key = 0; key < 20; key += 1) {
    say('saving');
    vi.advanceTimersByTime(60);
    say('saved');
    vi.advanceTimersByTime(60);
    expect(shown()).toEqual(['Saving', 'saving']);
  }
  expect(changes.takeRecords()).toHaveLength(2);
});

test('it says that all is saved when the hands rest, and at once what went wrong', () => {
  say('saving');
  expect(place.textContent).toBe('Saving');
  vi.advanceTimersByTime(150);
  say('saved');
  vi.advanceTimersByTime(100);
  expect(place.textContent).toBe('Saving');
  vi.advanceTimersByTime(50);
  expect(shown()).toEqual(['Saved', 'saved']);
  say('not-saved');
  vi.advanceTimersByTime(0);
  expect(shown()).toEqual(['Not saved', 'not-saved']);
});
