/** Something that people are told about their formula. */
export class CalculationError extends Error {}

/** Exponents of base units, by their names; those of 0 are left out. `{m: 1, s: -1}` is a speed. */
export type Dimensions = Readonly<Record<string, number>>;

/** A number of base units. */
export interface Quantity {
  readonly value: number;
  readonly dimensions: Dimensions;
}

export const PLAIN: Dimensions = {};

export function plain(value: number): Quantity {
  return { value, dimensions: PLAIN };
}

export function isPlain({ dimensions }: Quantity): boolean {
  return Object.keys(dimensions).length === 0;
}

export function isSameKind(left: Dimensions, right: Dimensions): boolean {
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => (left[name] ?? 0) === (right[name] ?? 0));
}

export function add(left: Quantity, right: Quantity, sign: 1 | -1): Quantity {
  if (!isSameKind(left.dimensions, right.dimensions)) {
    const words = sign === 1 ? 'added' : 'subtracted';
    throw new CalculationError(
      `${inBaseUnits(left.dimensions)} and ${inBaseUnits(right.dimensions)} cannot be ${words}.`,
    );
  }
  return { value: left.value + sign * right.value, dimensions: left.dimensions };
}

export function multiply(left: Quantity, right: Quantity): Quantity {
  return {
    value: left.value * right.value,
    dimensions: combined(left.dimensions, right.dimensions, 1),
  };
}

export function divide(left: Quantity, right: Quantity): Quantity {
  if (right.value === 0) {
    throw new CalculationError('Division by zero.');
  }
  return {
    value: left.value / right.value,
    dimensions: combined(left.dimensions, right.dimensions, -1),
  };
}

export function raise(base: Quantity, exponent: Quantity): Quantity {
  if (!isPlain(exponent)) {
    throw new CalculationError('An exponent has no unit.');
  }
  return {
    value: base.value ** exponent.value,
    dimensions: Object.fromEntries(
      Object.entries(base.dimensions).flatMap(([name, power]) =>
        power * exponent.value === 0 ? [] : [[name, power * exponent.value]],
      ),
    ),
  };
}

/** "kg·m/s^2"; "a plain number" where there is no unit. */
export function inBaseUnits(dimensions: Dimensions): string {
  const written = (entries: [string, number][]): string =>
    entries.map(([name, power]) => (power === 1 ? name : `${name}^${power}`)).join('·');
  const over = Object.entries(dimensions).filter(([, power]) => power > 0);
  const under = Object.entries(dimensions)
    .filter(([, power]) => power < 0)
    .map(([name, power]): [string, number] => [name, -power]);
  if (over.length + under.length === 0) {
    return 'a plain number';
  }
  const top = over.length === 0 ? '1' : written(over);
  return under.length === 0 ? top : `${top}/${under.map((one) => written([one])).join('/')}`;
}

function combined(left: Dimensions, right: Dimensions, sign: 1 | -1): Dimensions {
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const power = (left[name] ?? 0) + sign * (right[name] ?? 0);
      return power === 0 ? [] : [[name, power]];
    }),
  );
}
