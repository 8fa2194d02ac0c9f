import {
  $setSelection,
  type BaseSelection,
  HISTORY_MERGE_TAG,
  type LexicalEditorWithDispose,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { replaceAll } from './blocks/replace-all';
import { documentOf } from './markdown/document-of';
import { isShown, registerShownListener } from './shown/shown-text';

/** Of a task with hundreds of small texts, the ones that were last at hand. */
const MOST = 40;
/** Of these, the ones whose blocks stay drawn: those of many long texts would take much memory. */
const MOST_DRAWN = 6;

/**
 * Editors that outlive the components that show them: whoever comes back to a step finds the text as it was left, with
 * all that can be undone and the caret in its place. The texts that were last at hand are drawn already.
 */
export class EditorShelf {
  readonly #editors = new Map<string, LexicalEditorWithDispose>();
  readonly #carets = new WeakMap<LexicalEditorWithDispose, BaseSelection>();
  /** Those that were asked for and are not on the page yet: as little to be dropped as those that are. */
  readonly #awaited = new Set<LexicalEditorWithDispose>();

  /**
   * The editor of that name if it is free: what was done to its text from elsewhere is one more change in it, which undo
   * takes back. A new one where there is none, or where it would not show just this text.
   */
  open(name: string, markdown: string, build: () => LexicalEditorWithDispose): LexicalEditorWithDispose {
    const known = this.#editors.get(name);
    if (known !== undefined && isShown(known)) {
      return build();
    }
    this.#editors.delete(name);
    if (known !== undefined && holdsNow(known, markdown.replace(/\r\n?/gu, '\n'))) {
      this.#editors.set(name, known);
      this.#awaited.add(known);
      this.#putCaretBack(known);
      this.#dropOldest();
      return known;
    }
    if (known !== undefined) {
      this.#awaited.delete(known);
      known.dispose();
    }
    const editor = build();
    this.#editors.set(name, editor);
    this.#awaited.add(editor);
    registerShownListener(editor, (root) => {
      if (root === null) {
        this.#noteCaret(editor);
      } else {
        this.#awaited.delete(editor);
      }
    });
    this.#dropOldest();
    return editor;
  }

  keeps(editor: LexicalEditorWithDispose): boolean {
    return [...this.#editors.values()].includes(editor);
  }

  clear(): void {
    for (const editor of this.#editors.values()) {
      editor.dispose();
    }
    this.#editors.clear();
    this.#awaited.clear();
  }

  #noteCaret(editor: LexicalEditorWithDispose): void {
    const { _selection: caret } = editor.getEditorState();
    if (caret === null) {
      this.#carets.delete(editor);
    } else {
      this.#carets.set(editor, caret.clone());
    }
  }

  /** Of the editors on a page only one has a caret: the others lose theirs when it is put into one. */
  #putCaretBack(editor: LexicalEditorWithDispose): void {
    const caret = this.#carets.get(editor);
    if (caret !== undefined) {
      editor.update(() => $setSelection(caret.clone()), {
        discrete: true,
        tag: [HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG],
      });
    }
    // To appear is no reason to take the focus from where it is: neither now nor when it is drawn.
    if (editor.getRootElement() === null) {
      editor._updateTags.add(SKIP_DOM_SELECTION_TAG);
    }
  }

  #dropOldest(): void {
    let drawn = [...this.#editors.values()].filter((editor) => editor.getRootElement() !== null).length;
    for (const [name, editor] of this.#editors) {
      if (isShown(editor) || this.#awaited.has(editor)) {
        continue;
      }
      if (this.#editors.size > MOST) {
        this.#editors.delete(name);
        editor.dispose();
      } else if (drawn > MOST_DRAWN && editor.getRootElement() !== null) {
        drawn -= 1;
        editor.setRootElement(null);
      }
    }
  }
}

function holdsNow(editor: LexicalEditorWithDispose, markdown: string): boolean {
  const document = documentOf(editor);
  if (document.read() !== markdown) {
    replaceAll(editor, document, markdown);
  }
  return document.read() === markdown;
}
