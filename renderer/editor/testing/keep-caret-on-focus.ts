/** As the browser does it, and this page does not: a box that gets the keyboard keeps the caret that is in it. */
export function keepCaretOnFocus(box: HTMLElement): void {
  const focus = box.focus.bind(box);
  box.focus = (options) => {
    const caret = document.getSelection();
    const node = box.contains(caret?.anchorNode ?? null) ? (caret?.anchorNode ?? null) : null;
    const offset = caret?.anchorOffset ?? 0;
    focus(options);
    if (node !== null) {
      caret?.setBaseAndExtent(node, offset, node, offset);
    }
  };
}
