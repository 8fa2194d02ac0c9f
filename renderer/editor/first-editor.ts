import { createEditor } from 'lexical';

let isMade = false;

/**
 * Lexical makes its list of events when the first editor is drawn, and in its production build the list keeps that editor
 * for as long as the window is there: with its text, and all that could be undone. So the first one is one of nothing.
 */
export function makeFirstEditor(): void {
  if (!isMade && typeof document !== 'undefined') {
    isMade = true;
    const editor = createEditor();
    editor.setRootElement(document.createElement('div'));
    editor.setRootElement(null);
  }
}
