// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { setWhenNear } from './set-when-near';

afterEach(() => vi.unstubAllGlobals());

test('of hundreds of formulas that come together, those out of sight are set when they come near', async () => {
  const observed: Element[] = [];
  let come: (entries: { target: Element; isIntersecting: boolean }[]) => void = () => undefined;
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(onCome: typeof come) {
        come = onCome;
      }
      observe = (element: Element) => observed.push(element);
      unobserve = () => undefined;
    },
  );
  const elements = Array.from({ length: 300 }, (_unused, index) => {
    const element = document.createElement('span');
    setWhenNear(element, `x_{${index}}`, false);
    return element;
  });
  const isSet = (element: Element) => element.querySelector('.katex') !== null;
  expect(elements.filter(isSet).length).toBe(40);
  await Promise.resolve();
  expect(observed).toEqual(elements.slice(40));
  expect(elements[200]?.textContent).toBe('x_{200}');
  come([
    { target: elements[200] as Element, isIntersecting: true },
    { target: elements[201] as Element, isIntersecting: false },
  ]);
  expect(elements.slice(200, 202).map(isSet)).toEqual([true, false]);
});
