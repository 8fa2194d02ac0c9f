import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { type LexicalEditor, mergeRegister, type UpdateListenerPayload } from 'lexical';
import { type MarkdownDocument, OPEN_TAG, OPENING } from '../markdown/markdown-document';
import { registerShownListener } from '../shown/shown-text';

/** A text longer than this is opened in slices where there is a window to keep awake, in characters: a tall screen of it. */
export const OPENED_AT_ONCE = 6_000;

/** How long the window may be kept from anything else at a time, in milliseconds. */
const SLICE = 25;
const LEAST = 3_000;
const MOST = 40_000;
/** A window that is never idle is given the rest anyway, in milliseconds per slice. */
const PATIENCE = 200;

/** Whoever does one of these in the text needs the whole of it. */
const CHANGES = ['keydown', 'beforeinput', 'compositionstart', 'paste', 'cut', 'drop', 'dragstart'] as const;

/**
 * Opens what of a long text is not on the first screen while the window is idle, slice by slice. The first key, or
 * anything else that changes the text, finds all of it there.
 */
export function openInSlices(editor: LexicalEditor, document: MarkdownDocument): () => void {
  let size = LEAST * 2;
  let request = 0;
  let frame = 0;
  const isSliced = typeof requestIdleCallback === 'function';
  const step = (): void => {
    const start = performance.now();
    editor.update(() => document.$openMore(size), OPENING);
    const took = Math.max(1, performance.now() - start);
    size = Math.round(Math.min(MOST, Math.max(LEAST, Math.min(size * 2, (size * SLICE) / took))));
  };
  const later = (): void => {
    cancelIdleCallback(request);
    request = requestIdleCallback(step, { timeout: PATIENCE });
  };
  /** Not before the frame that shows the beginning: it would be part of it. */
  const afterFrame = (): void => {
    cancelIdleCallback(request);
    frame = requestAnimationFrame(later);
  };
  const finish = (): void => document.openRest();
  const mark = (): void => {
    const root = editor.getRootElement();
    if (document.isLeft) {
      root?.setAttribute('aria-busy', 'true');
    } else {
      root?.removeAttribute('aria-busy');
    }
  };
  const onUpdate = ({ tags, dirtyElements, dirtyLeaves }: UpdateListenerPayload): void => {
    if (tags.has(OPEN_TAG)) {
      mark();
      if (document.isLeft && isSliced) {
        later();
      }
    } else if (document.isLeft && (dirtyElements.size > 0 || dirtyLeaves.size > 0)) {
      finish();
      // Undo must never lead back to a text that is not whole.
      getExtensionDependencyFromEditor(editor, HistoryExtension)
        .output.historyState.peek()
        .undoStack.splice(0);
    }
  };
  return mergeRegister(
    editor.registerUpdateListener(onUpdate),
    editor.registerRootListener((root, before) => {
      for (const name of CHANGES) {
        before?.removeEventListener(name, finish, { capture: true });
        root?.addEventListener(name, finish, { capture: true });
      }
      mark();
    }),
    registerShownListener(editor, (root) => {
      if (root !== null && document.isLeft && isSliced) {
        afterFrame();
      }
    }),
    () => {
      if (isSliced) {
        cancelIdleCallback(request);
      }
      if (frame !== 0) {
        cancelAnimationFrame(frame);
      }
    },
  );
}
