import { getNearestEditorFromDOMNode, type LexicalEditor, UNDO_COMMAND } from 'lexical';
import { act, createRef, StrictMode } from 'react';
import { expect, test, vi } from 'vitest';
import { EditorsOf, KeepEditors } from './kept-editors';
import { ProseEditor } from './prose-editor';
import type { ProseEditorHandle } from './prose-editor-handle';
import { editorPage } from './testing/editor-page';
import { useChangeListener } from './use-change-listener';

vi.mock('./use-change-listener', { spy: true });

// Each draws a whole editor, some of them six times over.
vi.setConfig({ testTimeout: 20_000 });

const page = editorPage();
const { box } = page;

test('shows the text under its name, and keeps what is written when its own saves come back', async () => {
  const ref = createRef<ProseEditorHandle>();
  const heard: string[] = [];
  const onChange = (read: () => string) => heard.push(read());
  const draw = (value: string, documentKey: string) =>
    act(() =>
      page.draw(
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
      page.draw(
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

test('what is around it is drawn with every save, and draws nothing of the editor anew', async () => {
  const heard: string[] = [];
  const draw = (name: string) =>
    act(() =>
      page.draw(
        <ProseEditor
          label="Answer"
          value="a"
          documentKey="one"
          onChange={() => heard.push(name)}
          ref={handle}
        />,
      ),
    );
  await draw('first');
  const drawn = vi.mocked(useChangeListener).mock.calls.length;
  await draw('second');
  expect(vi.mocked(useChangeListener).mock.calls).toHaveLength(drawn);
  await act(async () => handle.current?.insertMarkdown('b'));
  expect(heard).toEqual(['second']);
});

test('a text that is only read has no toolbar and cannot be written', async () => {
  await act(() =>
    page.draw(<ProseEditor label="Answer" value="a" documentKey="a" readOnly onChange={() => undefined} />),
  );
  expect(box().getAttribute('contenteditable')).toBe('false');
  expect(page.container().querySelector('[role=toolbar]')).toBeNull();
});

test('an empty text shows its placeholder', async () => {
  await act(() =>
    page.draw(
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
  expect(page.container().textContent).toContain('Why?');
  expect(page.container().querySelector('[role=toolbar]')?.getAttribute('aria-label')).toBe(
    'Formatting: Why',
  );
});

/** Shows the text of one of two steps, as a task does. */
async function showStep(step: 'one' | 'two', value: string): Promise<void> {
  await act(() =>
    page.draw(
      <StrictMode>
        <KeepEditors of="task">
          <EditorsOf part={step} key={step}>
            <ProseEditor
              ref={handle}
              label={step}
              value={value}
              documentKey="text"
              onChange={() => undefined}
            />
          </EditorsOf>
        </KeepEditors>
      </StrictMode>,
    ),
  );
}

const handle = createRef<ProseEditorHandle>();

function shownEditor(): LexicalEditor {
  const editor = getNearestEditorFromDOMNode(box());
  if (editor === null) {
    throw new Error('There is no editor.');
  }
  return editor;
}

const text = (): string => handle.current?.readMarkdown() ?? '';

test('undo goes on where it was after another step was on, and so does the caret', async () => {
  await showStep('one', 'First');
  await act(async () => handle.current?.insertMarkdown(' and **more**'));
  const caret = shownEditor().getEditorState()._selection?.clone() ?? null;
  expect(caret).not.toBeNull();
  await showStep('two', 'Another');
  expect(box().textContent).toBe('Another');
  await act(async () => handle.current?.insertMarkdown('!'));
  await showStep('one', 'First and **more**');
  expect(box().textContent).toBe('First and more');
  expect(shownEditor().getEditorState()._selection?.is(caret)).toBe(true);
  await act(async () => void shownEditor().dispatchCommand(UNDO_COMMAND, undefined));
  expect(text()).toBe('First');
  await showStep('two', 'Another!');
  await act(async () => void shownEditor().dispatchCommand(UNDO_COMMAND, undefined));
  expect(text()).toBe('Another');
});

test('what was done to a text while another step was on is one more change, and all before it can be undone too', async () => {
  await showStep('one', 'First');
  await act(async () => handle.current?.insertMarkdown(' and more'));
  await showStep('two', 'Another');
  await showStep('one', 'First and more\n\n> quoted');
  expect(text()).toBe('First and more\n\n> quoted');
  await act(async () => void shownEditor().dispatchCommand(UNDO_COMMAND, undefined));
  expect(text()).toBe('First and more');
  await act(async () => void shownEditor().dispatchCommand(UNDO_COMMAND, undefined));
  expect(text()).toBe('First');
});

test('to come back takes the focus from nothing that has it', async () => {
  const rail = document.body.appendChild(document.createElement('button'));
  await showStep('one', 'First');
  await act(async () => handle.current?.insertMarkdown('!'));
  await showStep('two', 'Another');
  rail.focus();
  await showStep('one', 'First!');
  expect(document.activeElement).toBe(rail);
  rail.remove();
});
