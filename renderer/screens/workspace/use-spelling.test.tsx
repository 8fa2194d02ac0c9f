import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import type { OpenTask } from '#shared/ipc/tasks';
import { exampleOpenTask } from '#shared/testing/open-task';
import { spellingSetting } from '../../editor/spelling/spelling-store';
import { mount } from '../../ui/testing/mount';
import { useSpelling } from './use-spelling';

vi.hoisted(() => {
  Object.assign(window, {
    goldsmith: { call: async () => undefined, on: () => () => undefined },
    requestIdleCallback: () => 0,
    cancelIdleCallback: () => undefined,
  });
});

function Checked({ open }: { readonly open: OpenTask }): ReactNode {
  useSpelling(open);
  return null;
}

// Once the choice of the language held the task that was left, with all answers that it was opened with.
test('a task that was left is held by nothing of the spelling', () => {
  const { rerender } = mount(<Checked open={exampleOpenTask()} />);
  expect(spellingSetting.getState().onLanguage).not.toBeNull();
  rerender(null);
  expect(spellingSetting.getState()).toMatchObject({ language: null, onLanguage: null });
});
