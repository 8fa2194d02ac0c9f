import { defineExtension, type LexicalEditor } from 'lexical';
import { SpellingMarks } from './spelling-marks';
import { spelling } from './start-spelling';

const marks = new WeakMap<LexicalEditor, SpellingMarks>();

/** What is underlined in an editor; null where nothing can be. */
export function spellingMarksOf(editor: LexicalEditor): SpellingMarks | null {
  return marks.get(editor) ?? null;
}

/** Underlines what the language of the window's texts does not know. */
export const SpellingExtension = defineExtension({
  name: 'goldsmith/spelling',
  register: (editor) => {
    if (typeof Highlight === 'undefined') {
      return () => {};
    }
    const own = new SpellingMarks(editor, spelling);
    marks.set(editor, own);
    return own.register();
  },
});
