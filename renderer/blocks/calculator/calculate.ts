import { Formula, type Reading } from './formula';
import { CalculationError, inBaseUnits, isPlain, isSameKind, type Quantity } from './quantity';
import { type Token, tokensOf } from './tokens';
import { unitOf } from './units';

export type Calculation =
  | { readonly ok: true; readonly result: string }
  | { readonly ok: false; readonly message: string };

/** As many digits as a double holds for sure, less a few for rounding. */
const DIGITS = 12;

/**
 * Works out formulas with units, one a line; a line may give a name to its value for those after it. The last line's
 * value is the result, in the units asked for (`… in mg/kg/h`), else in a unit that the formula names, else in base
 * units. Nothing is executed: the formula is read and worked out by formula.ts.
 *
 *     weight = 70 kg
 *     1.2 g / (weight * 24 h) in mg/kg/h      →  0.714285714286 mg/kg/h
 */
export function calculate(text: string): Calculation {
  const variables = new Map<string, Quantity>();
  const lines = text
    .split(/[\n;]/)
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');
  try {
    let result = '';
    for (const line of lines) {
      result = calculateLine(line, variables);
    }
    return { ok: true, result };
  } catch (error) {
    if (error instanceof CalculationError) {
      return { ok: false, message: error.message };
    }
    throw error;
  }
}

function calculateLine(line: string, variables: Map<string, Quantity>): string {
  const all = tokensOf(line);
  const [first, second] = all;
  const name = first?.kind === 'name' && second?.kind === 'sign' && second.sign === '=' ? first.name : null;
  const tokens = name === null ? all : all.slice(2);
  const place = tokens.findIndex(
    (token) => token.kind === 'name' && ['in', 'to', 'as'].includes(token.name) && !variables.has(token.name),
  );
  const formula = place === -1 ? tokens : tokens.slice(0, place);
  const reading = new Formula(formula, variables).read();
  const { quantity } = reading;
  if (!Number.isFinite(quantity.value)) {
    throw new CalculationError('The result is no finite number.');
  }
  if (name !== null) {
    variables.set(name, quantity);
  }
  return place === -1 ? inOwnUnit(reading) : inUnit(quantity, tokens.slice(place + 1));
}

function inUnit(quantity: Quantity, target: readonly Token[]): string {
  const [only] = target;
  const scale = target.length === 1 && only?.kind === 'name' ? unitOf(only.name) : null;
  const written = unitText(target);
  const unit = new Formula(target, new Map()).read().quantity;
  if (!isSameKind(unit.dimensions, quantity.dimensions)) {
    throw new CalculationError(`${inBaseUnits(quantity.dimensions)} cannot be given in ${written}.`);
  }
  const value =
    scale?.offset === undefined
      ? quantity.value / unit.value
      : (quantity.value - scale.offset) / scale.factor;
  return `${rounded(value)} ${written}`;
}

/** In the first unit that the formula names and that fits; a mass of `1 g + 300 mg` is given in g. */
function inOwnUnit({ quantity, units }: Reading): string {
  if (isPlain(quantity)) {
    return rounded(quantity.value);
  }
  for (const name of units) {
    const unit = unitOf(name);
    if (unit !== null && unit.offset === undefined && isSameKind(unit.dimensions, quantity.dimensions)) {
      return `${rounded(quantity.value / unit.factor)} ${name}`;
    }
  }
  return `${rounded(quantity.value)} ${inBaseUnits(quantity.dimensions)}`;
}

function unitText(tokens: readonly Token[]): string {
  return tokens
    .map((token) =>
      token.kind === 'number' ? String(token.value) : token.kind === 'name' ? token.name : token.sign,
    )
    .join('')
    .replaceAll('*', '·');
}

function rounded(value: number): string {
  return String(Number(value.toPrecision(DIGITS)));
}
