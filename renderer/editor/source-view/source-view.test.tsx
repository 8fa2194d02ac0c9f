import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  getNearestEditorFromDOMNode,
  type LexicalEditor,
} from 'lexical';
import { act, createRef } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ProseEditor } from '../prose-editor';
import type { ProseEditorHandle } from '../prose-editor-handle';

let container: HTMLElement;
let root: ReturnType<typeof createRoot>;
let heard: string[];
const ref = createRef<ProseEditorHandle>();

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // What the page has and jsdom has not.
  vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false });
  Range.prototype.getBoundingClientRect = () => document.body.getBoundingClientRect();
  container = document.body.appendChild(document.createElement('div'));
  root = createRoot(container);
  heard = [];
});

afterEach(() => {
  act(() => root.unmount());
  container.remove();
  vi.unstubAllGlobals();
});

async function open(value: string): Promise<void> {
  await act(() =>
    root.render(
      <ProseEditor
        ref={ref}
        label="Ideal answer"
        value={value}
        documentKey="one"
        onChange={(read) => heard.push(read())}
      />,
    ),
  );
}

/** The text box that is in use: of two, the source stands in front of the page. */
function box(): HTMLElement {
  const found =
    container.querySelector<HTMLElement>('.source-text') ?? container.querySelector('[role=textbox]');
  if (found === null) {
    throw new Error('There is no text box.');
  }
  return found as HTMLElement;
}

function editor(): LexicalEditor {
  const found = getNearestEditorFromDOMNode(box());
  if (found === null) {
    throw new Error('There is no editor.');
  }
  return found;
}

async function press(key: string, code: string, held: KeyboardEventInit): Promise<void> {
  await act(async () => {
    box().dispatchEvent(
      new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true, ...held }),
    );
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
}

const toggle = () => press('s', 'KeyS', { ctrlKey: true, altKey: true });

async function write(text: string, at?: number): Promise<void> {
  await act(async () =>
    editor().update(
      () => {
        if (at !== undefined) {
          $getRoot().getFirstDescendant()?.selectStart();
          const selection = $getSelection();
          if ($isRangeSelection(selection)) {
            selection.anchor.offset = at;
            selection.focus.offset = at;
          }
        }
        const selection = $getSelection();
        if ($isRangeSelection(selection)) {
          selection.insertText(text);
        }
      },
      { discrete: true },
    ),
  );
}

test('the source is what is stored, and what is written in it is saved and shown on the page', async () => {
  await open('# Dose\n\nTwice *daily*');
  await toggle();
  expect([...box().children].map((line) => line.textContent)).toEqual(['# Dose', '', 'Twice *daily*']);
  expect(box().getAttribute('aria-label')).toBe('Ideal answer');

  await write('#', 1);
  expect(heard.at(-1)).toBe('## Dose\n\nTwice *daily*');
  expect(ref.current?.readMarkdown()).toBe('## Dose\n\nTwice *daily*');
  expect(ref.current?.wordCount()).toBe(3);

  await toggle();
  expect(container.querySelector('.source-text')).toBeNull();
  expect(box().querySelector('h2')?.textContent).toBe('Dose');
  expect(box().querySelector('em')?.textContent).toBe('daily');
});

test('what was written in the source is one step of undo on the page', async () => {
  await open('one\n\ntwo');
  await toggle();
  await write('A ', 0);
  await write('B ', 0);
  await toggle();
  expect(ref.current?.readMarkdown()).toBe('B A one\n\ntwo');
  await press('z', 'KeyZ', { ctrlKey: true });
  expect(ref.current?.readMarkdown()).toBe('one\n\ntwo');
});

test('a look at the source changes nothing, and keeps the caret where it was', async () => {
  await open('one\n\n- two **three** four');
  await act(async () =>
    editor().update(
      () => {
        const text = $getRoot()
          .getAllTextNodes()
          .find((node) => node.getTextContent() === 'three');
        text?.select(2, 2);
      },
      { discrete: true },
    ),
  );
  await toggle();
  const caret = editor().read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection)
      ? selection.anchor.getNode().getTextContent().slice(0, selection.anchor.offset)
      : '';
  });
  expect(caret).toBe('- two **th');
  await toggle();
  expect(heard).toEqual([]);
  const back = editor().read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection)
      ? [selection.anchor.getNode().getTextContent(), selection.anchor.offset]
      : null;
  });
  expect(back).toEqual(['three', 2]);
});

test('what is put into the text from outside closes the source and finds there what was written', async () => {
  await open('one');
  await toggle();
  await write('A ', 0);
  await act(async () => ref.current?.insertMarkdown(' more'));
  expect(ref.current?.readMarkdown()).toBe('A one more');
  expect(container.querySelector('.source-text')).toBeNull();
});

test('a step that is left with its source open keeps what was written', async () => {
  await open('one');
  await toggle();
  await write('A ', 0);
  act(() => root.render(null));
  expect(heard.at(-1)).toBe('A one');
});
