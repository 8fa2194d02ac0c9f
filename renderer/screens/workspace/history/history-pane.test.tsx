import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { stepIdSchema } from '#shared/lib/ids';
import { exampleOpenTask } from '#shared/testing/open-task';

vi.hoisted(() => {
  Object.assign(globalThis.window, {
    goldsmith: { call: () => Promise.resolve({ ok: true, value: null }), on: () => () => undefined },
  });
});
vi.mock('./timeline', { spy: true });

import { useDraft } from '../../../stores/draft-store';
import { useHistory } from '../../../stores/history-store';
import { mount } from '../../../ui/testing/mount';
import { standInForThePage } from '../../../ui/testing/stand-in';
import { HistoryPane } from './history-pane';
import { NOON, timelineEntry } from './testing/timeline-entry';
import { Timeline } from './timeline';

const WRITTEN = stepIdSchema.parse('s4');
test('what is written is compared with the version, and has no version of the list drawn anew', async () => {
  standInForThePage();
  const open = exampleOpenTask();
  const written = (text: string) => ({ [WRITTEN]: { text, quotes: [] } });
  const nothing = () => Promise.resolve();
  useDraft.setState({ open, answers: written('Keep the dose.'), step: WRITTEN });
  useHistory.setState({
    entries: [timelineEntry(2), timelineEntry(1)],
    sittings: [{ number: 1, beganAt: NOON, endedAt: NOON + 120_000, words: 24 }],
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
