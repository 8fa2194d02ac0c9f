import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach } from 'vitest';

export interface Mounted {
  readonly element: HTMLElement;
  readonly rerender: (node: ReactNode) => void;
}

const unmounts: (() => void)[] = [];

/** For unit tests: renders into the test's page, with all effects run; taken away after the test. */
export function mount(node: ReactNode): Mounted {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const element = document.createElement('div');
  document.body.append(element);
  const root = createRoot(element, { onCaughtError: () => undefined });
  act(() => root.render(node));
  unmounts.push(() => {
    act(() => root.unmount());
    element.remove();
  });
  return { element, rerender: (next) => act(() => root.render(next)) };
}

afterEach(() => {
  for (const unmount of unmounts.splice(0)) {
    unmount();
  }
});
