// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NearObserver, tellFar, tellNear } from './near-observer';

type Entries = { target: Element; isIntersecting: boolean }[];

let observed: Set<Element>;
let see: (entries: Entries) => void;

beforeEach(() => {
  observed = new Set();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: typeof see) {
        see = callback;
      }
      observe = (target: Element) => void observed.add(target);
      unobserve = (target: Element) => void observed.delete(target);
      disconnect = () => observed.clear();
    },
  );
  document.body.innerHTML =
    '<div class="prose-editor-text" data-long><p data-near><i></i></p><p><b></b><u></u></p></div><em></em>';
});

afterEach(() => vi.unstubAllGlobals());

const at = (selector: string) => document.querySelector(selector) as Element;

test('what stands in a far block is observed from when the block comes near until it is far again', async () => {
  const told: Entries[] = [];
  const observer = new NearObserver((entries) => told.push(entries as never), '600px');
  for (const target of ['i', 'b', 'u', 'em'].map(at)) {
    observer.observe(target);
  }
  await Promise.resolve();
  expect(observed).toEqual(new Set([at('i'), at('em')]));
  const block = at('p:last-child');
  block.setAttribute('data-near', '');
  tellNear(block);
  expect(observed).toEqual(new Set(['i', 'em', 'b', 'u'].map(at)));
  see([{ target: at('u'), isIntersecting: true }]);
  block.removeAttribute('data-near');
  tellFar(block);
  expect(observed).toEqual(new Set(['i', 'em', 'u'].map(at)));
  see([{ target: at('u'), isIntersecting: false }]);
  expect(told).toHaveLength(2);
  observer.disconnect();
});

test('what was let go of is not observed when its block comes near', async () => {
  const observer = new NearObserver(() => undefined, '600px');
  observer.observe(at('b'));
  await Promise.resolve();
  observer.unobserve(at('b'));
  tellNear(at('p:last-child'));
  expect(observed.size).toBe(0);
  observer.disconnect();
});
