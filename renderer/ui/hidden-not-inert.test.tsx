import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';

// What the page has and jsdom has not: the library looks for it once.
const inert = vi.hoisted(() => {
  const set: HTMLElement[] = [];
  Object.defineProperty(HTMLElement.prototype, 'inert', {
    configurable: true,
    get(this: HTMLElement) {
      return set.includes(this);
    },
    set(this: HTMLElement, value: boolean) {
      if (value) set.push(this);
    },
  });
  return set;
});

import { Button } from './button';
import { hiddenNotInert } from './hidden-not-inert';
import { Menu } from './menu';

it('what lies under a menu is hidden from screen readers, and nothing of it is styled anew by being inert', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false });
  const page = document.body.appendChild(document.createElement('div'));
  const beside = document.body.appendChild(document.createElement('div'));
  hiddenNotInert(page);
  const root = createRoot(page);
  act(() =>
    root.render(
      <Menu
        trigger={<Button>Open</Button>}
        label="Things"
        groups={[[{ id: 'one', label: 'One' }]]}
        onAction={() => undefined}
      />,
    ),
  );
  const trigger = page.querySelector('button');
  const press = (): void => {
    for (const type of ['keydown', 'keyup']) {
      trigger?.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true }));
    }
  };
  await act(async () => {
    trigger?.focus();
    press();
  });
  const menu = document.querySelector('[role=menu]');
  expect(menu).not.toBeNull();
  expect(page.getAttribute('aria-hidden')).toBe('true');
  expect(page.contains(menu)).toBe(false);
  // The library does make inert what it may.
  expect(inert).toContain(beside);
  expect(inert).not.toContain(page);
  expect(menu?.contains(document.activeElement)).toBe(true);
  await act(async () => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  });
  expect(page.hasAttribute('aria-hidden')).toBe(false);
  expect(document.activeElement).toBe(trigger);
  act(() => root.unmount());
});
