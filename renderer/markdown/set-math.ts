import katex, { type KatexOptions } from 'katex';
import 'katex/dist/katex.min.css';

export const MATH_SOURCE_LIMIT = 10_000;

/** A page of mathematics has some hundred. 4,000 columns of a matrix have 40,000, which would be laid out for seconds. */
const MOST_ELEMENTS = 8_000;

/** A sign becomes some fifteen elements at most (é), unless a macro repeats it. */
const SHORT = 500;
const REPEATS = /def|command|let/u;

const NOTE = 'This formula could not be set; here is its source.';

/** Fills an element with a formula, through the DOM only (katex.render uses no HTML strings). */
export function setMath(element: HTMLElement, source: string, isDisplay: boolean): void {
  const formula = formulaOf(source, isDisplay, element.ownerDocument);
  element.classList.toggle('math-failed', formula === null);
  if (formula === null) {
    element.title = NOTE;
    element.replaceChildren(element.ownerDocument.createTextNode(source));
  } else {
    element.removeAttribute('title');
    element.replaceChildren(...formula.childNodes);
  }
}

function formulaOf(source: string, isDisplay: boolean, page: Document): Element | null {
  // What may be too much is first written as text, which is quick.
  if ((source.length > SHORT || REPEATS.test(source)) && mathComplaint(source, isDisplay) !== null) {
    return null;
  }
  const holder = page.createElement('span');
  try {
    katex.render(source, holder, { ...mathOptions(isDisplay), throwOnError: false });
  } catch {
    // KaTeX throws on what it did not expect (too deep, too large), beside its own errors.
    return null;
  }
  return holder.querySelector('.katex-error') === null ? holder : null;
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
    const html = katex.renderToString(source, { ...mathOptions(isDisplay), throwOnError: true });
    return (html.match(/<[a-z]/gu)?.length ?? 0) > MOST_ELEMENTS ? 'Too large' : null;
  } catch (error) {
    return error instanceof katex.ParseError ? error.rawMessage : 'Too deep';
  }
}
