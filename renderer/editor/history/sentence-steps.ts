import type { Signal } from '@lexical/extension';
import { $getNodeByKey, $isTextNode, type LexicalEditor } from 'lexical';
import { typedCharacter } from '../typing/typed-character';

/** Keys that follow one another faster than this are taken back together, in milliseconds. */
const RUN = 300;
/** The longest stretch of words without the end of a sentence that is taken back at once, in characters. */
const STRETCH = 80;
/** A sentence has ended, or a line of a list of names; the blank behind it is typed. */
const SENTENCE_END = /[.!?…:;。！？]["'”’»)\]]*\s$/u;
/** So much before the caret tells whether one has, in characters. */
const LOOK_BACK = 6;

/**
 * A step of undo is what was typed without a pause, but no more than a sentence: whoever writes quickly would lose a whole
 * paragraph with one key. `delay` is how soon a character must follow the one before it to be taken back with it.
 */
export function registerSentenceSteps(editor: LexicalEditor, delay: Signal<number>): () => void {
  let length = 0;
  return editor.registerUpdateListener((payload) => {
    if (payload.dirtyLeaves.size === 0 && payload.dirtyElements.size === 0) {
      return;
    }
    const typed = typedCharacter(editor, payload);
    length = typed === null ? 0 : length + 1;
    const isBlank = typed !== null && /\s/.test(typed.character);
    const isEnd = isBlank && (length > STRETCH || SENTENCE_END.test(textBefore(editor, typed)));
    length = isEnd ? 0 : length;
    delay.value = isEnd ? 0 : RUN;
  });
}

function textBefore(editor: LexicalEditor, { key, offset }: { key: string; offset: number }): string {
  return editor.getEditorState().read(() => {
    const node = $getNodeByKey(key);
    return $isTextNode(node) ? node.getTextContent().slice(Math.max(0, offset - LOOK_BACK), offset) : '';
  });
}
