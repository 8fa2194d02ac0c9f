import type { LexicalEditor } from 'lexical';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { vi } from 'vitest';
import { ProseEditor } from '../prose-editor';
import type { ProseEditorProps } from '../prose-editor-handle';

// An editor with its menus and panels takes seconds where nothing is compiled and other tests run beside it.
vi.setConfig({ testTimeout: 30_000 });

export interface MountedEditor {
  readonly container: HTMLElement;
  readonly box: HTMLElement;
  readonly editor: LexicalEditor;
  /** A key press in the text box; whether the page handled it. */
  readonly press: (key: string, more?: KeyboardEventInit) => Promise<boolean>;
  readonly unmount: () => void;
}

/** The editor as the app draws it, in a page that measures nothing. `around` puts it into what the app has around it. */
export async function mountEditor(
  value: string,
  {
    around = (editor) => editor,
    ...props
  }: Partial<ProseEditorProps> & { around?: (editor: ReactNode) => ReactNode } = {},
): Promise<MountedEditor> {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false });
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  Element.prototype.scrollIntoView = () => undefined;
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container);
  await act(async () =>
    root.render(
      around(
        <ProseEditor label="Answer" value={value} documentKey="a" onChange={() => undefined} {...props} />,
      ),
    ),
  );
  const box = container.querySelector<HTMLElement & { __lexicalEditor?: LexicalEditor }>('[role=textbox]');
  const editor = box?.__lexicalEditor;
  if (box === null || editor === undefined) {
    throw new Error('There is no editor.');
  }
  return {
    container,
    box,
    editor,
    press: async (key, more = {}) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
      await act(async () => box.dispatchEvent(event));
      return event.defaultPrevented;
    },
    unmount: () => {
      act(() => root.unmount());
      container.remove();
      vi.unstubAllGlobals();
    },
  };
}
