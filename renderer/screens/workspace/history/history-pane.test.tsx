import { act } from 'react';
import { expect, test, vi } from 'vitest';
import type { TimelineEntry } from '#shared/ipc/history';
import type { OpenTask } from '#shared/ipc/tasks';
import { projectIdSchema, stepIdSchema } from '#shared/lib/ids';
import { exampleTask } from '#shared/testing/six-steps';

vi.hoisted(() => {
  Object.assign(globalThis.window, {
    goldsmith: { call: () => Promise.resolve({ ok: true, value: null }), on: () => () => undefined },
  });
});
vi.mock('./timeline', { spy: true });

import { useDraft } from '../../../stores/draft-store';
import { useHistory } from '../../../stores/history-store';
import { mount } from '../../../ui/testing/mount';
import { HistoryPane } from './history-pane';
import { Timeline } from './timeline';

const WRITTEN = stepIdSchema.parse('s4');
const noon = new Date(2026, 10, 24, 12, 0).getTime();

function entry(revision: number): TimelineEntry {
  const times = { beganAt: noon, endedAt: noon + revision * 60_000 };
  return {
    revision,
    first: revision,
    sitting: 1,
    ...times,
    words: 12,
    steps: [WRITTEN],
    restored: null,
    name: null,
  };
}

const open: OpenTask = {
  task: exampleTask(),
  project: {
    id: projectIdSchema.parse('p'),
    name: 'P',
    summary: '',
    guidelines: '',
    language: null,
    words: [],
    authorship: false,
  },
  taxonomies: '[]',
  state: 'new',
  answers: {},
  revision: 0,
  responseOrder: [],
  place: null,
};

test('what is written is compared with the version, and has no version of the list drawn anew', async () => {
  vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
  const written = (text: string) => ({ [WRITTEN]: { text, quotes: [] } });
  const nothing = () => Promise.resolve();
  useDraft.setState({ open, answers: written('Keep the dose.'), step: WRITTEN });
  useHistory.setState({
    entries: [entry(2), entry(1)],
    sittings: [{ number: 1, beganAt: noon, endedAt: noon + 120_000, words: 24 }],
    head: 2,
    hasMore: false,
    show: nothing,
    hide: () => undefined,
    refresh: nothing,
    read: () => Promise.resolve(written('Keep the dose.')),
  });
  const { element } = mount(
    <HistoryPane open={open} current={WRITTEN} readOnly={false} onClose={() => undefined} />,
  );
  await act(nothing);
  expect(element.textContent).toContain('No differences');
  const drawn = vi.mocked(Timeline).mock.calls.length;
  await act(async () => useDraft.setState({ answers: written('Keep the dose, and stop the aspirin.') }));
  expect(element.textContent).not.toContain('No differences');
  expect(element.textContent).toContain('Restore this version');
  expect(vi.mocked(Timeline).mock.calls.length).toBe(drawn);
});
