/**
 * A formula in Markdown with its dollar signs, as the source of a regular expression with the flags `s` and `v` (or `u`):
 * between two dollars whatever holds none, between single ones what neither begins nor ends with a blank and no digit
 * follows, as that is money. What stands before the first dollar is for the caller to look at.
 */
export const FORMULA = String.raw`\$\$[^$]+\$\$|\$(?![\s$])(?:\\.|[^$\\])*?(?<!\s)\$(?!\d)`;

/** The same in a text, where no dollar or backslash stands before it. */
export const FORMULA_IN_TEXT = String.raw`(?<![\\$])(?:${FORMULA})`;

/** A formula by its parts: how many dollars stand on each side of it, and what is between them. */
export function partsOfFormula(formula: string): { readonly dollars: number; readonly tex: string } {
  const dollars = formula.startsWith('$$') ? 2 : 1;
  return { dollars, tex: formula.slice(dollars, -dollars).trim() };
}
