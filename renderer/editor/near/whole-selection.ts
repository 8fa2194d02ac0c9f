/** What is selected on the page, with what of it is far from being seen, which the browser would leave out. */
export function selectedText(): string {
  const selection = document.getSelection();
  const text = textSelected();
  if (selection === null || text === null) {
    return selection?.toString() ?? '';
  }
  text.setAttribute('data-whole', '');
  const words = selection.toString();
  text.removeAttribute('data-whole');
  return words;
}

/** What is dragged out of a text is taken from the page by the browser itself: while the button is held all of it is there. */
export function holdWhileDragged(root: HTMLElement): () => void {
  const take = (): void => textSelected()?.setAttribute('data-whole', '');
  const leave = (): void => root.removeAttribute('data-whole');
  root.addEventListener('mousedown', take, { capture: true });
  window.addEventListener('mouseup', leave, { capture: true });
  window.addEventListener('dragend', leave, { capture: true });
  return () => {
    leave();
    root.removeEventListener('mousedown', take, { capture: true });
    window.removeEventListener('mouseup', leave, { capture: true });
    window.removeEventListener('dragend', leave, { capture: true });
  };
}

/** The text in which several blocks are selected. */
function textSelected(): HTMLElement | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) {
    return null;
  }
  const { commonAncestorContainer } = selection.getRangeAt(0);
  return commonAncestorContainer instanceof HTMLElement &&
    commonAncestorContainer.classList.contains('prose-editor-text')
    ? commonAncestorContainer
    : null;
}
