import { act, type ReactNode, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useWidth } from './use-width';

let width: number;
let root: ReturnType<typeof createRoot>;
let drawn: (number | null)[];

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockImplementation(() => width);
  width = 800;
  root = createRoot(document.createElement('div'));
  drawn = [];
});

afterEach(() => {
  act(() => root.unmount());
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function Box({ name }: { readonly name?: string }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  drawn.push(useWidth(box, name));
  return <div ref={box} />;
}

const show = (key: string, name?: string) =>
  act(() => root.render(<Box key={key} {...(name === undefined ? {} : { name })} />));

test('what comes in the place of something as wide is drawn once; what is another width is right before it is seen', () => {
  show('first', 'work');
  expect(drawn).toEqual([null, 800]);
  drawn = [];
  show('second', 'work');
  expect(drawn).toEqual([800]);
  drawn = [];
  width = 500;
  show('third', 'work');
  expect(drawn).toEqual([800, 500]);
});

test('without a name nothing is known of a width before it is measured', () => {
  show('first');
  show('second');
  expect(drawn).toEqual([null, 800, null, 800]);
});
