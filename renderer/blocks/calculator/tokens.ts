import { CalculationError } from './quantity';

export type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'sign'; readonly sign: string };

/** Signs that mean the same as another. */
const SAME: Readonly<Record<string, string>> = {
  '×': '*',
  '·': '*',
  '⋅': '*',
  '∗': '*',
  '÷': '/',
  '∕': '/',
  '−': '-',
  '–': '-',
  '²': '^2',
  '³': '^3',
  '√': 'sqrt ',
  '→': ' to ',
  '**': '^',
};

const PATTERN =
  /\s+|(?<number>(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)|(?<name>°[CF]?|[€$£]|[\p{L}_][\p{L}\d_]*)|(?<sign>[-+*/^()%!,=])|(?<unknown>.)/giu;

/** Takes a formula apart. Throws a CalculationError for a sign that means nothing here. */
export function tokensOf(formula: string): Token[] {
  const written = formula.replace(/\*\*|[×·⋅∗÷∕−–²³√→]/g, (sign) => SAME[sign] ?? sign);
  const tokens: Token[] = [];
  for (const { groups } of written.matchAll(PATTERN)) {
    if (groups?.['number'] !== undefined) {
      tokens.push({ kind: 'number', value: Number(groups['number']) });
    } else if (groups?.['name'] !== undefined) {
      tokens.push({ kind: 'name', name: groups['name'] });
    } else if (groups?.['sign'] !== undefined) {
      tokens.push({ kind: 'sign', sign: groups['sign'] });
    } else if (groups?.['unknown'] !== undefined) {
      throw new CalculationError(`“${groups['unknown']}” means nothing in a formula.`);
    }
  }
  return tokens;
}
