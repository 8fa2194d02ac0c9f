import { act, type ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { mount } from '../../ui/testing/mount';

vi.hoisted(() => {
  Object.assign(globalThis.window, {
    goldsmith: { call: () => Promise.resolve({ ok: true, value: null }), on: () => () => undefined },
  });
});

import { useDraft } from '../../stores/draft-store';
import { CrashBoundary } from './crash-boundary';

let isBroken = true;

function Part(): ReactNode {
  if (isBroken) {
    throw new Error('A mistake of ours');
  }
  return <p>All is well</p>;
}

it('saves what was typed, says what happened, and shows the part again', () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const flush = vi.fn(() => Promise.resolve(true));
  useDraft.setState({ flush });
  const { element } = mount(
    <>
      <p>The rest</p>
      <CrashBoundary>
        <Part />
      </CrashBoundary>
    </>,
  );
  expect(flush).toHaveBeenCalledOnce();
  expect(element.textContent).toContain('The rest');
  expect(element.querySelector('[role=alert]')?.textContent).toContain('A mistake of ours');
  isBroken = false;
  const again = [...element.querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'Show it again',
  );
  act(() => again?.click());
  expect(element.textContent).toContain('All is well');
  quiet.mockRestore();
});
