import { act } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { exampleOpenTask } from '#shared/testing/open-task';
import { exampleAnswers } from '#shared/testing/six-steps';
import { mount } from '../../ui/testing/mount';
import { standInForThePage } from '../../ui/testing/stand-in';

vi.hoisted(() => {
  Object.assign(globalThis.window, {
    goldsmith: { call: () => Promise.resolve({ ok: true, value: null }), on: () => () => undefined },
  });
});

import { useDraft } from '../../stores/draft-store';
import { useTwin } from '../../stores/twin-store';
import { SubmitDialog } from './submit-dialog';

vi.setConfig({ testTimeout: 30_000 });

beforeEach(standInForThePage);

it('says of a draft that was also written elsewhere that only what is here is handed in', () => {
  const open = exampleOpenTask();
  useDraft.setState({ open, answers: exampleAnswers() });
  const nothing = () => undefined;
  mount(
    <SubmitDialog
      open={open}
      isSubmitting={false}
      failure={null}
      onClose={nothing}
      onGo={nothing}
      onSubmit={nothing}
    />,
  );
  const words = () => document.body.textContent ?? '';
  expect(words()).not.toContain('This was also written on another device');
  const elsewhere = { device: 'Goldsmith on Linux', savedAt: 1 };
  act(() => useTwin.setState({ twin: { kind: 'conflict', elsewhere } }));
  expect(words()).toContain('This was also written on another device');
  expect(words()).toContain('not part of what you submit here');
});
