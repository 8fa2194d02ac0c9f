import { act, createRef } from 'react';
import { beforeEach, expect, it } from 'vitest';
import type { TextAnchor } from '#shared/lib/text-anchor';
import { mount } from '../../ui/testing/mount';
import { QuoteBar } from './quote-bar';

const anchor: TextAnchor = { start: 0, end: 4, quote: 'Give', prefix: '', suffix: ' it.' };
const done: string[] = [];
const actions = ['1', 'C'].map((keys) => ({
  id: keys,
  label: keys,
  keys,
  onAct: () => void done.push(keys),
}));

function show() {
  const root = createRef<HTMLDivElement>();
  return mount(
    <>
      <div role="document">
        <div ref={root} data-testid="text">
          <p>Give it.</p>
        </div>
        <QuoteBar root={root} anchor={anchor} actions={actions} onActed={() => undefined} />
      </div>
      <button type="button">A verdict</button>
      <textarea />
    </>,
  ).element;
}

function press(target: Element | null, change: KeyboardEventInit = {}, prevented = false): void {
  const event = new KeyboardEvent('keydown', { key: '1', bubbles: true, cancelable: true, ...change });
  if (prevented) {
    event.preventDefault();
  }
  act(() => void target?.dispatchEvent(event));
}

beforeEach(() => {
  done.length = 0;
});

it('hears its letters from the text, from what the text is in, and from nowhere in particular', () => {
  const element = show();
  press(element.querySelector('p'));
  press(element.querySelector('[role=document]'), { key: 'c' });
  press(document.body);
  expect(done).toEqual(['1', 'C', '1']);
});

it('leaves the letters of controls, of editors and of whoever took them to them', () => {
  const element = show();
  press(element.querySelector('button'));
  press(element.querySelector('textarea'));
  press(element.querySelector('p'), {}, true);
  press(element.querySelector('p'), { ctrlKey: true });
  press(element.querySelector('p'), { isComposing: true });
  press(element.querySelector('p'), { repeat: true });
  expect(done).toEqual([]);
});
