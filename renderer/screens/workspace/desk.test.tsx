import { act } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { stepIdSchema } from '#shared/lib/ids';
import { exampleOpenTask } from '#shared/testing/open-task';
import { mount } from '../../ui/testing/mount';
import { standInForThePage } from '../../ui/testing/stand-in';

vi.hoisted(() => {
  Object.assign(globalThis.window, {
    goldsmith: { call: () => Promise.resolve({ ok: true, value: null }), on: () => () => undefined },
  });
});
vi.mock('./workspace-header', { spy: true });
vi.mock('./task-rail', { spy: true });
vi.mock('../../blocks/split/split', { spy: true });

import { Split } from '../../blocks/split/split';
import { useAlone } from '../../stores/alone-store';
import { useDraft } from '../../stores/draft-store';
import { Desk } from './desk';
import { TaskRail } from './task-rail';
import { WorkspaceHeader } from './workspace-header';

vi.setConfig({ testTimeout: 30_000 });

const WRITTEN = stepIdSchema.parse('s4');

beforeEach(standInForThePage);

it('whoever is alone with the text and asks for something beside it sees it, instead of hiding it unseen', () => {
  const open = exampleOpenTask();
  useDraft.setState({ open, step: WRITTEN, answers: {} });
  mount(<Desk open={open} />);
  const isHistoryOpen = () => vi.mocked(WorkspaceHeader).mock.calls.at(-1)?.[0].isHistoryOpen;
  act(() => useAlone.getState().setAlone(true));
  const press = () =>
    act(
      () =>
        void document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'h', altKey: true, bubbles: true }),
        ),
    );
  press();
  expect(useAlone.getState().isAlone).toBe(false);
  expect(isHistoryOpen()).toBe(true);
  press();
  expect(isHistoryOpen()).toBe(false);
});

it('a save draws the step and the rail, and neither the header nor the panes around them', () => {
  const open = exampleOpenTask();
  useDraft.setState({ open, step: WRITTEN, answers: {} });
  mount(<Desk open={open} />);
  const panes = () => vi.mocked(Split).mock.calls.filter(([{ name }]) => name === 'guidelines').length;
  const [headers, rails, before] = [
    vi.mocked(WorkspaceHeader).mock.calls.length,
    vi.mocked(TaskRail).mock.calls.length,
    panes(),
  ];
  expect(headers).toBeGreaterThan(0);
  act(() =>
    useDraft.setState({
      answers: { [WRITTEN]: { markdown: 'The first is right.', quotes: [] } },
      findings: [],
    }),
  );
  expect(vi.mocked(TaskRail).mock.calls.length).toBeGreaterThan(rails);
  expect(vi.mocked(WorkspaceHeader).mock.calls).toHaveLength(headers);
  expect(panes()).toBe(before);
});
