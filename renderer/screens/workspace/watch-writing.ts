import { selectedText as textOfSelection } from '../../editor/near/whole-selection';
import type { WritingCounter } from '../../stores/writing-counter';
import { isCopiedHere } from '../../ui/copied-here';

/**
 * Counts what is written in the fields below an element, by their events. Reads no text but that of a clipboard, to tell
 * whether it was copied in this window, and how much is put in or deleted. Call the returned function to stop.
 */
export function watchWriting(root: HTMLElement, counter: WritingCounter): () => void {
  const note = (kind: Parameters<WritingCounter['note']>[0], characters: number, event: Event): void => {
    if (characters > 0) {
      counter.note(kind, characters, event.timeStamp);
    }
  };
  const noteWritten = (characters: number, event: Event): void => {
    note('removed', selectedLength(), event);
    note('typed', characters, event);
  };
  /** The character of the last key: what it puts in has been counted with it. */
  let keyed: string | null = null;
  /** The editor that something is being dragged out of. */
  let dragged: Element | null = null;
  const watchers = {
    keydown: (event: KeyboardEvent) => {
      keyed = null;
      const isCommand =
        (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
      const isErasing = event.key === 'Backspace' || event.key === 'Delete';
      if (event.isComposing || (isCommand && !isErasing) || !isWritable(event.target)) {
        return;
      }
      if (event.key.length === 1 || event.key === 'Enter') {
        keyed = event.key;
        noteWritten(1, event);
      } else if (isErasing) {
        const isWord = event.ctrlKey || event.altKey;
        const length = isWord ? wordLength(event.key === 'Backspace') : 1;
        note('removed', selectedLength() || length, event);
      }
    },
    // Dictation, a panel of signs, Option on a Mac: words that come without a key of their own.
    beforeinput: (event: InputEvent) => {
      if (event.isComposing || !isWritable(event.target)) {
        return;
      }
      if (event.inputType === 'deleteByDrag') {
        note('removed', selectedLength(), event);
      } else if (event.inputType === 'insertText' && event.data !== keyed) {
        noteWritten(event.data?.length ?? 0, event);
      }
      keyed = null;
    },
    compositionstart: (event: CompositionEvent) => {
      if (isWritable(event.target)) {
        note('removed', selectedLength(), event);
      }
    },
    compositionend: (event: CompositionEvent) => {
      if (isWritable(event.target)) {
        note('typed', event.data.length, event);
      }
    },
    cut: (event: ClipboardEvent) => {
      if (isWritable(event.target)) {
        note('removed', selectedLength(), event);
      }
    },
    paste: (event: ClipboardEvent) => {
      if (isWritable(event.target)) {
        note('removed', selectedLength(), event);
        notePasted(event.clipboardData, event);
      }
    },
    dragstart: (event: DragEvent) => {
      dragged = editorOf(event.target);
    },
    dragend: () => {
      dragged = null;
    },
    drop: (event: DragEvent) => {
      if (isWritable(event.target)) {
        // The editor moves what is dragged within it, and no other event tells that it went.
        const isMove = dragged !== null && dragged === editorOf(event.target) && !event.ctrlKey;
        note('removed', isMove ? selectedLength() : 0, event);
        notePasted(event.dataTransfer, event);
      }
      // What is dragged away with its element tells of no end.
      dragged = null;
    },
  };
  const notePasted = (data: DataTransfer | null, event: Event): void => {
    const text = data?.getData('text/plain') ?? '';
    note(isCopiedHere(text) ? 'pastedInside' : 'pastedOutside', text.length, event);
  };
  for (const [name, watcher] of Object.entries(watchers)) {
    root.addEventListener(name, watcher as EventListener, { capture: true });
  }
  return () => {
    for (const [name, watcher] of Object.entries(watchers)) {
      root.removeEventListener(name, watcher as EventListener, { capture: true });
    }
  };
}

function editorOf(target: EventTarget | null): Element | null {
  const element = target instanceof Node && !(target instanceof Element) ? target.parentElement : target;
  return element instanceof Element ? element.closest('[contenteditable="true"]') : null;
}

/** Where something is looked for or filtered, nothing of an answer is written. */
const NO_ANSWER = 'search, [type="search"], [role="combobox"]';

function isWritable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('[data-region="work"]') !== null &&
    target.closest(NO_ANSWER) === null &&
    (target.isContentEditable ||
      ((target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) && !target.readOnly))
  );
}

function selectedLength(): number {
  return selectedText().length;
}

/** Of the word before or behind the caret, with the spaces that go with it: at least the break of the line. */
function wordLength(isBefore: boolean): number {
  const [text, caret] = aroundCaret();
  const word = isBefore ? /\S*\s*$/u.exec(text.slice(0, caret)) : /^\s*\S*/u.exec(text.slice(caret));
  return word?.[0].length || 1;
}

function aroundCaret(): [text: string, caret: number] {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    return [field.value, field.selectionStart ?? 0];
  }
  const selection = document.getSelection();
  const { focusNode } = selection ?? {};
  return focusNode instanceof Text ? [focusNode.data, selection?.focusOffset ?? 0] : ['', 0];
}

function selectedText(): string {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
  }
  return textOfSelection();
}
