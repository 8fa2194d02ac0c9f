import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, vi } from 'vitest';

/** Where a test draws editors, one after the other: empty before each test, and gone after it. */
export interface EditorPage {
  /** Draws at once, without what follows from it. */
  readonly draw: (content: ReactNode) => void;
  readonly container: () => HTMLElement;
  /** The text that is shown. */
  readonly box: () => HTMLElement;
}

export function editorPage(): EditorPage {
  let container: HTMLElement;
  let root: Root;
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
  return {
    draw: (content) => root.render(content),
    container: () => container,
    box: () => {
      const found = container.querySelector<HTMLElement>('[role=textbox]');
      if (found === null) {
        throw new Error('There is no text box.');
      }
      return found;
    },
  };
}
