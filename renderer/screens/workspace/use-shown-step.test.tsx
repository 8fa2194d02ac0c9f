import { act, type ReactNode, useEffect } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { type StepId, stepIdSchema } from '#shared/lib/ids';
import { mount } from '../../ui/testing/mount';

vi.hoisted(() => {
  Object.assign(globalThis.window, {
    goldsmith: { call: () => Promise.resolve({ ok: true, value: null }), on: () => () => undefined },
  });
});

import { useDraft } from '../../stores/draft-store';
import { EffectsAtOnce } from './effects-at-once';
import { useShownStep } from './use-shown-step';

const [ONE, TWO, THREE] = ['one', 'two', 'three'].map((id) => stepIdSchema.parse(id)) as [
  StepId,
  StepId,
  StepId,
];

let heard: string[] = [];

function Steps(): ReactNode {
  const step = useShownStep();
  return step === null ? null : <Step key={step} step={step} />;
}

function Step({ step }: { readonly step: StepId }): ReactNode {
  useEffect(() => {
    heard.push(`${step} listens`);
    document.querySelector('input')?.focus();
  }, [step]);
  return (
    <>
      <input aria-label={step} onKeyDown={({ key }) => heard.push(`${key} in ${step}`)} />
      <EffectsAtOnce />
    </>
  );
}

const shown = (): string | null => document.querySelector('input')?.getAttribute('aria-label') ?? null;
const press = (key: string): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  document.activeElement?.dispatchEvent(event);
  return event;
};

/** Without waiting for what React does later. */
async function withoutAct(run: () => Promise<void> | void): Promise<void> {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  await run();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
}

afterEach(() => {
  heard = [];
  vi.unstubAllGlobals();
});

test('a key that comes while another step is drawn finishes it, and is its key', async () => {
  useDraft.setState({ step: ONE });
  mount(<Steps />);
  await withoutAct(() => {
    useDraft.setState({ step: TWO });
    // The old one stands until the new one is whole.
    expect(shown()).toBe('one');
    const before = document.activeElement;
    expect(press('b').defaultPrevented).toBe(false);
    expect(shown()).toBe('two');
    expect(before?.isConnected).toBe(false);
  });
  expect(heard).toEqual(['one listens', 'two listens', 'b in two']);
});

test('what the key does there is not done by the browser as well', async () => {
  useDraft.setState({ step: ONE });
  mount(<Steps />);
  await withoutAct(() => {
    useDraft.setState({ step: TWO });
    const take = (event: Event): void => event.preventDefault();
    document.addEventListener('keydown', take);
    expect(press('Backspace').defaultPrevented).toBe(true);
    document.removeEventListener('keydown', take);
  });
});

test('who goes on or back before a step is whole is where the last key leads', async () => {
  useDraft.setState({ step: ONE });
  mount(<Steps />);
  act(() => {
    useDraft.setState({ step: TWO });
    useDraft.setState({ step: THREE });
  });
  expect(shown()).toBe('three');
  act(() => {
    useDraft.setState({ step: TWO });
    useDraft.setState({ step: THREE });
  });
  expect(shown()).toBe('three');
  expect(heard).toEqual(['one listens', 'three listens']);
});

test('a step that appears bit by bit listens and has the focus in the very task that shows it', async () => {
  useDraft.setState({ step: ONE });
  mount(<Steps />);
  await withoutAct(async () => {
    useDraft.setState({ step: TWO });
    const atOnce: unknown[] = [];
    const observer = new MutationObserver(() =>
      atOnce.push(shown(), heard.at(-1), document.activeElement === document.querySelector('input')),
    );
    observer.observe(document.body, { childList: true, subtree: true });
    await vi.waitFor(() => expect(atOnce).toEqual(['two', 'two listens', true]));
    observer.disconnect();
  });
});
