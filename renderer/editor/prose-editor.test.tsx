import { act, createRef, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ProseEditor } from './prose-editor';
import type { ProseEditorHandle } from './prose-editor-handle';

let container: HTMLElement;
let root: ReturnType<typeof createRoot>;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // What the page has and jsdom has not.
  vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false });
  container = document.body.appendChild(document.createElement('div'));
  root = createRoot(container);
});

afterEach(() => {
  act(() => root.unmount());
  container.remove();
  vi.unstubAllGlobals();
});

function box(): HTMLElement {
  const found = container.querySelector<HTMLElement>('[role=textbox]');
  if (found === null) {
    throw new Error('There is no text box.');
  }
  return found;
}

test('shows the text under its name, and keeps what is written when its own saves come back', async () => {
  const ref = createRef<ProseEditorHandle>();
  const heard: string[] = [];
  const onChange = (read: () => string) => heard.push(read());
  const draw = (value: string, documentKey: string) =>
    act(() =>
      root.render(
        <StrictMode>
          <ProseEditor
            ref={ref}
            label="Ideal answer"
            value={value}
            documentKey={documentKey}
            onChange={onChange}
          />
        </StrictMode>,
      ),
    );
  await draw('# Dose\n\nTwice daily', 'one');
  expect(box().getAttribute('aria-label')).toBe('Ideal answer');
  expect(box().querySelector('h1')?.textContent).toBe('Dose');
  expect(heard).toEqual([]);

  await act(async () => ref.current?.insertMarkdown(', **orally**'));
  expect(ref.current?.readMarkdown()).toBe('# Dose\n\nTwice daily, **orally**');
  expect(heard.at(-1)).toBe('# Dose\n\nTwice daily, **orally**');
  expect(ref.current?.getText()).toContain('Twice daily, orally');
  expect(ref.current?.wordCount()).toBe(4);

  await draw('# Dose\n\nTwice daily', 'one');
  expect(box().textContent).toContain('orally');
  await draw('another text', 'two');
  expect(box().textContent).toBe('another text');
});

test('another version puts its text in as a change, and is heard like one', async () => {
  const ref = createRef<ProseEditorHandle>();
  const heard: string[] = [];
  const draw = (value: string, version: number) =>
    act(() =>
      root.render(
        <ProseEditor
          ref={ref}
          label="Ideal answer"
          value={value}
          version={version}
          documentKey="one"
          onChange={(read) => heard.push(read())}
        />,
      ),
    );
  await draw('one\n\ntwo', 0);
  const first = box().firstElementChild;
  await draw('one\n\n2', 1);
  expect(ref.current?.readMarkdown()).toBe('one\n\n2');
  expect(box().firstElementChild).toBe(first);
  expect(heard).toEqual(['one\n\n2']);
});

test('a text that is only read has no toolbar and cannot be written', async () => {
  await act(() =>
    root.render(<ProseEditor label="Answer" value="a" documentKey="a" readOnly onChange={() => undefined} />),
  );
  expect(box().getAttribute('contenteditable')).toBe('false');
  expect(container.querySelector('[role=toolbar]')).toBeNull();
});

test('an empty text shows its placeholder', async () => {
  await act(() =>
    root.render(
      <ProseEditor
        label="Why"
        value=""
        documentKey="a"
        dress="compact"
        placeholder="Why?"
        onChange={() => undefined}
      />,
    ),
  );
  expect(container.textContent).toContain('Why?');
  expect(container.querySelector('[role=toolbar]')?.getAttribute('aria-label')).toBe('Formatting: Why');
});
