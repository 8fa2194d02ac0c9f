let copied = '';

/** From now on the last text that was copied, cut or dragged in the window is told from others. */
export function watchCopying(): () => void {
  const remember = (event: ClipboardEvent | DragEvent): void => {
    const data = 'clipboardData' in event ? event.clipboardData : event.dataTransfer;
    // Whoever writes the clipboard has done so by now; the browser has not, and takes what is selected.
    noteCopied(data?.getData('text/plain') || selectedHere());
  };
  const names = ['copy', 'cut', 'dragstart'] as const;
  for (const name of names) {
    window.addEventListener(name, remember);
  }
  return () => {
    for (const name of names) {
      window.removeEventListener(name, remember);
    }
  };
}

/** What went to the clipboard without an event. */
export function noteCopied(text: string): void {
  copied = bare(text);
}

export function isCopiedHere(text: string): boolean {
  return copied !== '' && bare(text) === copied;
}

/** Words alone: what is copied as Markdown has marks that the selection on the page has not. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function selectedHere(): string {
  const field = document.activeElement;
  return field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
    ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
    : (document.getSelection()?.toString() ?? '');
}
