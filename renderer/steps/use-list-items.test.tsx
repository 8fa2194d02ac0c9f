import { act, useState } from 'react';
import { expect, test } from 'vitest';
import { mount } from '../ui/testing/mount';
import type { ToastMessage } from '../ui/toast';
import type { Stage } from './step-component';
import { type ListHandle, useListItems } from './use-list-items';

interface Line {
  readonly id: string;
  readonly text: string;
}

interface Seen {
  readonly toasts: ToastMessage[];
  handle: ListHandle<Line> | null;
  items: readonly Line[];
  made: number;
}

function TwoLines({ seen }: { readonly seen: Seen }) {
  const [items, setItems] = useState<Line[]>([
    { id: 'a', text: 'first' },
    { id: 'b', text: 'second' },
  ]);
  const stage = { toast: (message: ToastMessage) => seen.toasts.push(message), conceal: () => undefined };
  const handle = useListItems<Line>({
    items,
    stage: stage as unknown as Stage,
    spot: 'lines',
    make: () => {
      seen.made += 1;
      return { id: `new-${seen.made}`, text: '' };
    },
    textOf: ({ text }) => text,
    removed: 'Line removed',
    fewest: 1,
    most: 3,
    onChange: setItems,
  });
  Object.assign(seen, { items, handle });
  return items.map(({ id }) => (
    <button type="button" key={id} id={id} ref={(element) => handle.onField(id, element)} />
  ));
}

/** A list of two, with everything that happens to it in sight. */
function listOfTwo() {
  const seen: Seen = { toasts: [], handle: null, items: [], made: 0 };
  mount(<TwoLines seen={seen} />);
  return {
    toasts: seen.toasts,
    ids: (): string[] => seen.items.map(({ id }) => id),
    does: (what: (handle: ListHandle<Line>) => void): void =>
      act(() => {
        if (seen.handle !== null) {
          what(seen.handle);
        }
      }),
  };
}

test('what is added stands where it was asked for and has the focus, up to the most', () => {
  const { ids, does } = listOfTwo();
  does((handle) => handle.addAt(1));
  expect(ids()).toEqual(['a', 'new-1', 'b']);
  expect(document.activeElement?.id).toBe('new-1');
  does((handle) => handle.addAt(1));
  expect(ids()).toHaveLength(3);
});

test('what is removed is offered back, and comes back among what was added since', () => {
  const { ids, does, toasts } = listOfTwo();
  does((handle) => handle.removeAt(0));
  expect(document.activeElement?.id).toBe('b');
  does((handle) => handle.addAt(1));
  expect(toasts).toMatchObject([{ title: 'Line removed', detail: 'first' }]);
  act(() => toasts[0]?.action?.onAct());
  expect(ids()).toEqual(['a', 'b', 'new-1']);
  expect(document.activeElement?.id).toBe('a');
});

test('an empty item goes without a word, and the last one stays', () => {
  const { ids, does, toasts } = listOfTwo();
  does((handle) => handle.addAt(2));
  does((handle) => handle.removeAt(2));
  expect(toasts).toEqual([]);
  does((handle) => handle.removeAt(1));
  does((handle) => handle.removeAt(0));
  expect(ids()).toEqual(['a']);
});

test('an item that moves keeps the focus, and one at the end stays where it is', () => {
  const { ids, does } = listOfTwo();
  does((handle) => handle.move(1, -1));
  expect(ids()).toEqual(['b', 'a']);
  expect(document.activeElement?.id).toBe('b');
  does((handle) => handle.move(0, -1));
  expect(ids()).toEqual(['b', 'a']);
});
