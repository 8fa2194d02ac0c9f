import {
  $getRoot,
  $isElementNode,
  $setCompositionKey,
  getNearestEditorFromDOMNode,
  type LexicalEditor,
  UNDO_COMMAND,
} from 'lexical';
import { act, createRef } from 'react';
import { expect, test, vi } from 'vitest';
import { EditorsOf, KeepEditors } from '../kept-editors';
import { ProseEditor } from '../prose-editor';
import type { ProseEditorHandle } from '../prose-editor-handle';
import { editorPage } from '../testing/editor-page';
import { isShown, registerShownListener } from './shown-text';

// Each draws several whole editors.
vi.setConfig({ testTimeout: 30_000 });

const TEXT = '# Dose\n\nTwice daily, $x^2$\n\n- with food\n- with water\n\n```python\na = 1\n```';

const { draw, box } = editorPage();
const handle = createRef<ProseEditorHandle>();

/** Shows the text of a step, as a task does. */
async function showStep(step: string, value = step, readOnly = false): Promise<HTMLElement> {
  await act(() =>
    draw(
      <KeepEditors of="task">
        <EditorsOf part={step} key={step}>
          <ProseEditor
            ref={handle}
            label={step}
            value={value}
            documentKey="text"
            readOnly={readOnly}
            onChange={() => undefined}
          />
        </EditorsOf>
      </KeepEditors>,
    ),
  );
  return box();
}

function editorIn(element: HTMLElement): LexicalEditor {
  const editor = getNearestEditorFromDOMNode(element);
  if (editor === null) {
    throw new Error('There is no editor.');
  }
  return editor;
}

const elementsOf = (text: HTMLElement): Element[] => [text, ...text.querySelectorAll('*')];

test('whoever comes back to a step finds its text drawn: not one element of it is made again', async () => {
  const before = elementsOf(await showStep('one', TEXT));
  expect(before.length).toBeGreaterThan(20);
  await showStep('two');
  expect(before[0]?.isConnected).toBe(false);
  const after = elementsOf(await showStep('one', TEXT));
  expect(after.length).toBe(before.length);
  expect(after.every((element, index) => element === before[index])).toBe(true);
});

test('of a text that was changed from elsewhere only what changed is drawn, and it can be undone there', async () => {
  const [heading, dose] = [...(await showStep('one', '# Dose\n\nTwice daily')).children];
  await showStep('two');
  const text = await showStep('one', '# Dose\n\nTwice daily\n\nWith food');
  expect([...text.children].slice(0, 2)).toEqual([heading, dose]);
  expect(text.children[2]?.textContent).toBe('With food');
  await act(async () => void editorIn(text).dispatchCommand(UNDO_COMMAND, undefined));
  expect(text.textContent).toBe('DoseTwice daily');
});

test('its name, and whether it can be written, are those of the step that shows it now', async () => {
  const text = await showStep('one');
  expect(text.getAttribute('contenteditable')).toBe('true');
  await showStep('two');
  expect(await showStep('one', 'one', true)).toBe(text);
  expect(text.getAttribute('contenteditable')).toBe('false');
  expect(text.getAttribute('aria-readonly')).toBe('true');
  expect(text.getAttribute('tabindex')).toBe('-1');
  await showStep('two');
  await showStep('one');
  expect(text.getAttribute('contenteditable')).toBe('true');
  expect(text.hasAttribute('aria-readonly')).toBe(false);
});

test('of many steps the texts that were last at hand stay drawn; the others are drawn anew, and take no focus', async () => {
  const rail = document.body.appendChild(document.createElement('button'));
  const steps = Array.from({ length: 8 }, (_unused, index) => `step ${index}`);
  const drawn = new Map<string, HTMLElement>();
  for (const step of steps) {
    drawn.set(step, await showStep(step));
    await act(async () => handle.current?.insertMarkdown('!'));
  }
  rail.focus();
  expect(await showStep('step 6', 'step 6!')).toBe(drawn.get('step 6'));
  expect(document.activeElement).toBe(rail);
  const first = await showStep('step 0', 'step 0!');
  expect(first).not.toBe(drawn.get('step 0'));
  expect(first.textContent).toBe('step 0!');
  expect(drawn.get('step 0')?.childElementCount).toBe(0);
  expect(document.activeElement).toBe(rail);
  await act(async () => void editorIn(first).dispatchCommand(UNDO_COMMAND, undefined));
  expect(first.textContent).toBe('step 0');
  rail.remove();
});

test('a composition that was left with its step is over, and the text goes on as it was', async () => {
  const text = await showStep('one');
  const editor = editorIn(text);
  await act(async () =>
    editor.update(
      () => {
        const paragraph = $getRoot().getFirstChild();
        const key = $isElementNode(paragraph) ? paragraph.getFirstChild()?.getKey() : undefined;
        $setCompositionKey(key ?? null);
      },
      { discrete: true },
    ),
  );
  expect(editor.isComposing()).toBe(true);
  await showStep('two');
  expect(editor.isComposing()).toBe(false);
  const again = await showStep('one');
  expect(editorIn(again)).toBe(editor);
  expect(again.textContent).toBe('one');
  await act(async () => handle.current?.insertMarkdown('!'));
  expect(again.textContent).toBe('one!');
});

test('who listens hears of each time that a text comes onto the page and goes from it', async () => {
  const text = await showStep('one');
  const editor = editorIn(text);
  const heard: (HTMLElement | null)[] = [];
  const leave = registerShownListener(editor, (element) => heard.push(element));
  await showStep('two');
  expect(isShown(editor)).toBe(false);
  await showStep('one');
  expect(heard).toEqual([text, null, text]);
  leave();
  expect(heard).toEqual([text, null, text, null]);
  await showStep('two');
  expect(heard).toHaveLength(4);
});

test('it is listened to once whether a text can be written, however often what is around it is drawn', async () => {
  const editor = editorIn(await showStep('one'));
  const listen = vi.spyOn(editor, 'registerEditableListener');
  await showStep('one', 'one', true);
  await showStep('one', 'one', false);
  expect(box().getAttribute('contenteditable')).toBe('true');
  expect(listen).not.toHaveBeenCalled();
});
