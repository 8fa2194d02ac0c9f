/**
 * What was copied from a text of ours as it is read (renderer/blocks/markdown-view), in the words of other pages: a formula
 * keeps its source, a link its address, a task its tick. What is ours alone, as the numbers of notes, is left to those who
 * look for it.
 */
export function translateOwnText(body: Element): void {
  for (const formula of body.querySelectorAll('.math-inline[data-text], .math-display[data-text]')) {
    formula.replaceChildren(formulaOf(formula));
  }
  for (const link of body.querySelectorAll('span.prose-link[title]')) {
    const address = link.getAttribute('title') ?? '';
    // A quotation says there what it leads to, in words.
    if (!/^[a-z][a-z\d+.-]*:\S/iu.test(address)) {
      continue;
    }
    const anchor = body.ownerDocument.createElement('a');
    anchor.setAttribute('href', address);
    anchor.append(...link.childNodes);
    link.replaceWith(anchor);
  }
  for (const mark of body.querySelectorAll('.task-mark[aria-label]')) {
    const box = body.ownerDocument.createElement('input');
    box.setAttribute('type', 'checkbox');
    if (mark.getAttribute('aria-label') === 'done:') {
      box.setAttribute('checked', '');
    }
    mark.replaceWith(box);
  }
}

/** As KaTeX writes it for whoever wants the source; a browser leaves that out of what it copies. */
function formulaOf(element: Element): Element {
  const { ownerDocument } = element;
  const formula = ownerDocument.createElement('span');
  formula.className = element.classList.contains('math-display') ? 'katex-display' : 'katex';
  const source = ownerDocument.createElement('annotation');
  source.setAttribute('encoding', 'application/x-tex');
  source.textContent = element.getAttribute('data-text');
  formula.append(source);
  return formula;
}
