import { selectedText as textOfSelection } from '../../editor/near/whole-selection';
import type { WritingCounter } from '../../stores/writing-counter';

/**
 * Counts what is written in the fields below an element, by their events. Reads no text but that of a clipboard, to tell
 * whether it was copied in this window. Call the returned function to stop.
 */
export function watchWriting(root: HTMLElement, counter: WritingCounter): () => void {
  const note = (kind: Parameters<WritingCounter['note']>[0], characters: number, event: Event): void => {
    if (characters > 0) {
      counter.note(kind, characters, event.timeStamp);
    }
  };
  const watchers = {
    keydown: (event: KeyboardEvent) => {
      const isCommand = (event.ctrlKey || event.metaKey) && !event.getModifierState('AltGraph');
      const isErasing = event.key === 'Backspace' || event.key === 'Delete';
      if (event.isComposing || (isCommand && !isErasing) || !isWritable(event.target)) {
        return;
      }
      if (event.key.length === 1 || event.key === 'Enter') {
        note('removed', selectedLength(), event);
        note('typed', 1, event);
      } else if (isErasing) {
        const isWord = event.ctrlKey || event.altKey;
        const length = isWord ? wordLength(event.key === 'Backspace') : 1;
        note('removed', selectedLength() || length, event);
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
    drop: (event: DragEvent) => {
      if (isWritable(event.target)) {
        notePasted(event.dataTransfer, event);
      }
    },
  };
  const notePasted = (data: DataTransfer | null, event: Event): void => {
    const text = data?.getData('text/plain') ?? '';
    note(isOwn(text) ? 'pastedInside' : 'pastedOutside', text.length, event);
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

let copied = '';

/** From now on remembers what was last copied, cut or dragged in the window. */
export function watchCopying(): () => void {
  const remember = (): void => {
    copied = bare(selectedText());
  };
  const names = ['copy', 'cut', 'dragstart'] as const;
  for (const name of names) {
    document.addEventListener(name, remember, { capture: true });
  }
  return () => {
    for (const name of names) {
      document.removeEventListener(name, remember, { capture: true });
    }
  };
}

function isOwn(text: string): boolean {
  return copied !== '' && bare(text) === copied;
}

/** Words alone: what is copied as Markdown has marks that the selection on the page has not. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function isWritable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('[data-region="work"]') !== null &&
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
