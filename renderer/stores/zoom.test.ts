// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';

vi.hoisted(() => {
  Object.assign(globalThis.window, {
    goldsmith: { call: () => Promise.resolve({ ok: true, value: null }), on: () => () => undefined },
  });
});

import { zoomAfter } from './zoom';

test('zoom goes by steps that can be seen, to its ends and no further', () => {
  expect(zoomAfter(100, 'in')).toBe(110);
  expect(zoomAfter(100, 'out')).toBe(90);
  expect(zoomAfter(175, 'in')).toBe(200);
  expect(zoomAfter(300, 'in')).toBe(300);
  expect(zoomAfter(50, 'out')).toBe(50);
  expect(zoomAfter(160, 'reset')).toBe(100);
  // Somebody wrote another number into the settings.
  expect(zoomAfter(160, 'in')).toBe(175);
  expect(zoomAfter(160, 'out')).toBe(150);
});
