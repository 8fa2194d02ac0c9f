import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { mount } from '../../ui/testing/mount';
import { ChatView } from '../chat-view/chat-view';
import { MarkdownView } from './markdown-view';

afterEach(() => vi.unstubAllGlobals());

/** A window whose frames the test gives. */
function framesByHand(): () => Promise<void> {
  const asked: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (act: FrameRequestCallback) => asked.push(act));
  return async () => {
    for (const callback of asked.splice(0)) {
      callback(performance.now());
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  };
}

test('of ninety messages the first are set at once, and the others in their turn, none by more than its own frame', async () => {
  const frame = framesByHand();
  // Every look at the clock is 9 ms after the one before: each text takes longer than a frame leaves.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 9;
    return now;
  });
  const turns = Array.from({ length: 90 }, (_unused, at) => ({
    role: at % 2 === 0 ? ('user' as const) : ('assistant' as const),
    content: `*message* ${at}`,
  }));
  const { element } = mount(<ChatView label="Chat" turns={turns} onOpenLink={() => undefined} />);
  const set = () => element.querySelectorAll('em').length;
  const atOnce = set();
  expect(atOnce).toBeGreaterThan(20);
  expect(atOnce).toBeLessThan(60);
  expect(element.querySelectorAll('[aria-busy]').length).toBe(90 - atOnce);
  expect(element.textContent).toContain('*message* 89');
  await act(frame);
  expect(set()).toBe(atOnce + 1);
  for (let frames = 0; set() < 90 && frames < 90; frames += 1) {
    await act(frame);
  }
  expect(set()).toBe(90);
  expect(element.querySelector('[aria-busy]')).toBeNull();
});

test('a message that goes before its turn is waited for by nobody', async () => {
  const frame = framesByHand();
  const turns = Array.from({ length: 90 }, () => ({ role: 'user' as const, content: '*message*' }));
  const { element, rerender } = mount(<ChatView label="Chat" turns={turns} onOpenLink={() => undefined} />);
  rerender(null);
  await act(frame);
  expect(element.querySelector('em')).toBeNull();
});

test('a text of thousands of blocks is drawn with many frames, and is whole then', async () => {
  const frame = framesByHand();
  const source = `${'*a*\n\n'.repeat(2_000)}[^1]: end`;
  const { element } = mount(<MarkdownView source={source} />);
  const drawn = () => element.querySelectorAll('p').length;
  expect(drawn()).toBe(60);
  await act(frame);
  expect(drawn()).toBe(120);
  for (let frames = 0; frames < 40; frames += 1) {
    await act(frame);
  }
  expect(drawn()).toBe(2_001);
  expect(element.querySelector('.footnotes')?.textContent).toContain('end');
});
