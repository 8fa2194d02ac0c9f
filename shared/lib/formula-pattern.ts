/**
 * A formula in Markdown with its dollar signs, as the source of a regular expression with the flags `s` and `v` (or `u`):
 * between two dollars whatever holds none, between single ones what neither begins nor ends with a blank and no digit
 * follows, as that is money. What stands before the first dollar is for the caller to look at.
 */
export const FORMULA = String.raw`\$\$[^$]+\$\$|\$(?![\s$])(?:\\.|[^$\\])*?(?<!\s)\$(?!\d)`;
