import { mathmlToTex } from './mathml-to-tex';

/** A formula on a line of its own. */
export const BLOCK_MATHS = [
  '.katex-display',
  'mjx-container[display="true"]',
  'math[display="block"]',
  '.MathJax_Display',
  'script[type*="mode=display"]',
  'img.mwe-math-fallback-image-display',
].join(',');

const MATHS = [
  BLOCK_MATHS,
  '.katex',
  'mjx-container',
  'math',
  '.MathJax',
  '.mwe-math-element',
  'script[type^="math/tex"]',
  'img.mwe-math-fallback-image-inline',
  'img.latex',
].join(',');

export function isFormula(element: Element): boolean {
  return element.matches(MATHS);
}

/**
 * The TeX of a formula, once: pages draw it, give it as MathML for screen readers, and keep its source as a note in that.
 * Null where nothing of it can be read.
 */
export function texOf(element: Element): string | null {
  const source =
    element.querySelector('annotation[encoding*="tex" i]')?.textContent ??
    (element.matches('script') ? element.textContent : null) ??
    element.querySelector('script[type^="math/tex"]')?.textContent ??
    altOf(element);
  if (source !== null && source.trim() !== '') {
    return cleanTex(source);
  }
  const math = element.matches('math') ? element : element.querySelector('math');
  const tex = math === null ? (element.textContent ?? '') : mathmlToTex(math);
  return tex.trim() === '' ? null : cleanTex(tex);
}

function altOf(element: Element): string | null {
  const image = element.matches('img') ? element : element.querySelector('img[alt]');
  const math = element.matches('math') ? element : element.querySelector('math[alttext]');
  return math?.getAttribute('alttext') ?? image?.getAttribute('alt') ?? null;
}

/** Without the braces that encyclopedias put around everything, and the comments of programs that write TeX. */
function cleanTex(source: string): string {
  const tex = source.replace(/(?<!\\)%.*(?:\n|$)/gu, '').trim();
  const wrapped = /^\{\\(?:displaystyle|textstyle)\s+([\s\S]*)\}$/u.exec(tex)?.[1];
  return (wrapped ?? tex).replace(/\s*\n\s*/gu, ' ').trim();
}
