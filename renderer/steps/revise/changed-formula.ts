import { FORMULA_IN_TEXT, partsOfFormula } from '#shared/lib/formula-pattern';
import type { TextRange } from '#shared/lib/text-anchor';
import type { TextChange } from '#shared/steps/revise/changes';

/** A formula in a text: where it stands with its dollar signs, and its TeX. */
export interface PlacedFormula {
  readonly range: TextRange;
  readonly source: string;
}

const FORMULAS = new RegExp(FORMULA_IN_TEXT, 'gsv');
/** No formula that somebody reads in a list is longer, in code units. */
const FAR = 2_000;

/** The formulas that a change is in the middle of, in both texts; null where it is more than a formula, or none. */
export function changedFormula(
  { before, after, move }: TextChange,
  draft: string,
  revision: string,
): { readonly before: PlacedFormula; readonly after: PlacedFormula } | null {
  const old = move === undefined ? formulaAround(draft, before) : null;
  const now = old === null ? null : formulaAround(revision, after);
  return old === null || now === null ? null : { before: old, after: now };
}

function formulaAround(text: string, { start, end }: TextRange): PlacedFormula | null {
  // Formulas do not go on over the end of a paragraph, which is where reading them begins.
  const begin = Math.max(text.lastIndexOf('\n\n', start), start - FAR, 0);
  const part = text.slice(begin, end + FAR);
  for (const { 0: whole, index } of part.matchAll(FORMULAS)) {
    const { dollars, tex } = partsOfFormula(whole);
    const range = { start: begin + index, end: begin + index + whole.length };
    if (range.start + dollars <= start && end <= range.end - dollars) {
      return { range, source: tex };
    }
  }
  return null;
}
