import type { EditorState, LexicalEditor } from 'lexical';
import { isSameText } from '../history/node-maps';
import { takeBack } from '../history/take-back';

/**
 * Pictures that came into a text together. While all of them may still be refused there is a way back: to the text as it
 * was, with the words that they took the place of, and the line that they parted.
 *
 *   landing ──all refused, nothing else changed──► the text as it was
 *      └──one kept, or something written──► each that is refused goes by itself
 */
export class Landing {
  readonly #editor: LexicalEditor;
  readonly #before: EditorState;
  readonly #waiting: Set<string>;
  /** The text with those that still wait; null until they are in it, and once there is no way back. */
  #after: EditorState | null = null;

  /** Made in the update that puts the pictures in. */
  constructor(editor: LexicalEditor, arrivals: readonly string[]) {
    this.#editor = editor;
    this.#before = editor.getEditorState();
    this.#waiting = new Set(arrivals);
    for (const arrival of arrivals) {
      landings.set(arrival, this);
    }
  }

  /** That update is done. */
  landed(): void {
    this.#after = this.#editor.getEditorState();
  }

  keep(arrival: string): void {
    this.#end(arrival);
    this.#after = null;
  }

  refuse(arrival: string, takeOut: () => void): void {
    this.#end(arrival);
    const [editor, before, after] = [this.#editor, this.#before, this.#after];
    if (after !== null && this.#waiting.size === 0 && takeBack(editor, { before, after })) {
      return;
    }
    const isUntouched = after !== null && isSameText(editor.getEditorState(), after);
    takeOut();
    this.#after = isUntouched ? editor.getEditorState() : null;
  }

  #end(arrival: string): void {
    landings.delete(arrival);
    this.#waiting.delete(arrival);
  }
}

const landings = new Map<string, Landing>();

/** What a picture came with; null where it came among words, or is settled. */
export function landingOf(arrival: string): Landing | null {
  return landings.get(arrival) ?? null;
}
