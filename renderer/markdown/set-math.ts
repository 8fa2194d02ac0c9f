import katex, { type KatexOptions } from 'katex';
import 'katex/dist/katex.min.css';

export const MATH_SOURCE_LIMIT = 10_000;

/** Fills an element with a formula, through the DOM only (katex.render uses no HTML strings). */
export function setMath(element: HTMLElement, source: string, isDisplay: boolean): void {
  element.classList.remove('math-failed');
  try {
    if (source.length > MATH_SOURCE_LIMIT) {
      throw new RangeError('The formula is too long to be set.');
    }
    katex.render(source, element, { ...mathOptions(isDisplay), throwOnError: false });
    if (element.querySelector('.katex-error') === null) {
      return;
    }
  } catch {
    // KaTeX throws on what it did not expect (too deep, too large): the source is shown just as for its own errors.
  }
  element.classList.add('math-failed');
  element.replaceChildren(element.ownerDocument.createTextNode(source));
}

/** Nothing a formula says may load, run, or grow without end. */
function mathOptions(isDisplay: boolean): KatexOptions {
  return {
    displayMode: isDisplay,
    trust: false,
    strict: 'ignore',
    maxSize: 20,
    maxExpand: 200,
    macros: {},
    errorColor: 'var(--bad)',
  };
}

/** What KaTeX says against a formula, in its own words; null when it can be set. */
export function mathComplaint(source: string, isDisplay: boolean): string | null {
  if (source.length > MATH_SOURCE_LIMIT) {
    return 'Too long';
  }
  try {
    katex.renderToString(source, { ...mathOptions(isDisplay), throwOnError: true });
    return null;
  } catch (error) {
    return error instanceof katex.ParseError ? error.rawMessage : 'Too deep';
  }
}
