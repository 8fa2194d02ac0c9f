import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseMarkdown } from '../../markdown/parse-markdown';
import { mount } from '../../ui/testing/mount';
import { MarkdownView } from './markdown-view';
import { longTextsOf, readAhead } from './texts-ahead';

vi.mock('../../markdown/parse-markdown', async (original) => {
  const { parseMarkdown: parse } = await original<typeof import('../../markdown/parse-markdown')>();
  return { parseMarkdown: vi.fn(parse) };
});

/** Answers when it is asked to read a text that has no "endless" in it. */
class PageWorker extends EventTarget {
  postMessage(source: string): void {
    if (!source.includes('endless')) {
      const tree = parseMarkdown(source);
      queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: { tree } })));
    }
  }

  terminate(): void {}
}

const LONG = `# Heading\n\n${'A sentence of a long text. '.repeat(1_000)}`;

beforeEach(() => {
  vi.stubGlobal('Worker', PageWorker);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function show(source: string): HTMLElement {
  const { element } = mount(<MarkdownView source={source} />);
  return element;
}

test('a long text that was read ahead is set without being read here', async () => {
  await readAhead([LONG]);
  vi.mocked(parseMarkdown).mockClear();
  expect(show(LONG).querySelector('h1')?.textContent).toBe('Heading');
  expect(parseMarkdown).not.toHaveBeenCalled();
  expect(show(`${LONG} Another.`).querySelector('h1')?.textContent).toBe('Heading');
  expect(parseMarkdown).toHaveBeenCalledTimes(1);
});

test('one that took too long is shown as source, whole and with a note', async () => {
  vi.useFakeTimers();
  const endless = `${LONG}endless`;
  const read = readAhead([endless]);
  await act(() => vi.advanceTimersByTimeAsync(3_000));
  await read;
  const view = show(endless);
  expect(view.querySelector('h1')).toBeNull();
  expect(view.textContent).toContain('takes too long to be set');
  expect(view.textContent).toContain('# Heading');
  expect(view.textContent).toContain('endless');
});

test('only texts that are long, and are set at all, are worth it', () => {
  const tooLong = 'word '.repeat(50_000);
  expect(longTextsOf(['short', LONG, tooLong])).toEqual([LONG]);
});
