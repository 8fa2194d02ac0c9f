import { CalculationError, isPlain, isSameKind, plain, type Quantity, raise } from './quantity';

type Act = (args: readonly Quantity[]) => Quantity;

export const CONSTANTS: Readonly<Record<string, number>> = { pi: Math.PI, π: Math.PI, e: Math.E };

/** What can be called in a formula. Angles are in radians unless a degree sign is written. */
export const FUNCTIONS: Readonly<Record<string, Act>> = {
  sqrt: ([base]) => raise(given(base), plain(1 / 2)),
  cbrt: ([base]) => raise(given(base), plain(1 / 3)),
  abs: ([of]) => ({ ...given(of), value: Math.abs(given(of).value) }),
  exp: ofNumber(Math.exp),
  ln: ofNumber(Math.log),
  log: ofNumber(Math.log10),
  log10: ofNumber(Math.log10),
  log2: ofNumber(Math.log2),
  sin: ofNumber(Math.sin),
  cos: ofNumber(Math.cos),
  tan: ofNumber(Math.tan),
  asin: ofNumber(Math.asin),
  acos: ofNumber(Math.acos),
  atan: ofNumber(Math.atan),
  floor: ofNumber(Math.floor),
  ceil: ofNumber(Math.ceil),
  factorial: ofNumber(factorial),
  round: ([of, digits]) => {
    const { value, dimensions } = given(of);
    const scale = 10 ** (digits === undefined ? 0 : number(digits));
    return { value: Math.round(value * scale) / scale, dimensions };
  },
  choose: ([of, count]) => {
    const [n, k] = [number(given(of)), number(given(count))];
    return plain(Math.round(factorial(n) / (factorial(k) * factorial(n - k))));
  },
  min: ofSameKind((values) => Math.min(...values)),
  max: ofSameKind((values) => Math.max(...values)),
  sum: ofSameKind((values) => values.reduce((total, value) => total + value, 0)),
  mean: ofSameKind((values) => values.reduce((total, value) => total + value, 0) / values.length),
};

/** n! of a whole number up to 170. Throws for others. */
export function factorial(n: number): number {
  if (!Number.isInteger(n) || n < 0 || n > 170) {
    throw new CalculationError('A factorial is of a whole number from 0 to 170.');
  }
  let product = 1;
  for (let factor = 2; factor <= n; factor += 1) {
    product *= factor;
  }
  return product;
}

function given(quantity: Quantity | undefined): Quantity {
  if (quantity === undefined) {
    throw new CalculationError('A function is missing what it is of.');
  }
  return quantity;
}

function number(quantity: Quantity): number {
  if (!isPlain(quantity)) {
    throw new CalculationError('A plain number was expected, without a unit.');
  }
  return quantity.value;
}

function ofNumber(act: (value: number) => number): Act {
  return ([of]) => plain(act(number(given(of))));
}

function ofSameKind(act: (values: readonly number[]) => number): Act {
  return (args) => {
    const first = given(args[0]);
    if (args.some((one) => !isSameKind(one.dimensions, first.dimensions))) {
      throw new CalculationError('These are of different kinds.');
    }
    return { value: act(args.map(({ value }) => value)), dimensions: first.dimensions };
  };
}
