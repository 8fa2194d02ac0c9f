import { CONSTANTS, FUNCTIONS, factorial } from './functions';
import { add, CalculationError, divide, isPlain, multiply, plain, type Quantity, raise } from './quantity';
import type { Token } from './tokens';
import { type Unit, unitOf } from './units';

/** Deeper than this no formula of a person nests. */
const DEEPEST = 60;

/** Units in the order in which a formula names them. */
export interface Reading {
  readonly quantity: Quantity;
  readonly units: readonly string[];
}

/**
 * Works out a formula while reading it, by these rules; what stands side by side belongs together more closely than a
 * division, so that `1.2 g / 70 kg` means what a person means by it.
 *
 *     sum      product (('+' | '-') product)*
 *     product  term (('*' | '/') term)*
 *     term     sign* power+                      70 kg, 2 (3 + 4)
 *     power    primary ('^' sign* power)?
 *     primary  (number | name | name '(' sum, … ')' | '(' sum ')') ('%' | '!')*
 */
export class Formula {
  readonly #tokens: readonly Token[];
  readonly #variables: ReadonlyMap<string, Quantity>;
  readonly #units: string[] = [];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], variables: ReadonlyMap<string, Quantity>) {
    this.#tokens = tokens;
    this.#variables = variables;
  }

  /** The value of the whole formula. Throws a CalculationError where it makes no sense. */
  read(): Reading {
    const quantity = this.#sum();
    const left = this.#tokens[this.#at];
    if (left !== undefined) {
      throw new CalculationError(
        left.kind === 'sign' && left.sign === ','
          ? 'A comma parts what a function is given; write 1000, not 1,000.'
          : `“${words(left)}” stands where nothing was expected.`,
      );
    }
    return { quantity, units: this.#units };
  }

  #sum(): Quantity {
    this.#depth += 1;
    if (this.#depth > DEEPEST) {
      throw new CalculationError('The formula is nested too deeply.');
    }
    let total = this.#product();
    for (let sign = this.#take('+', '-'); sign !== null; sign = this.#take('+', '-')) {
      total = add(total, this.#product(), sign === '+' ? 1 : -1);
    }
    this.#depth -= 1;
    return total;
  }

  #product(): Quantity {
    let total = this.#term();
    for (let sign = this.#take('*', '/'); sign !== null; sign = this.#take('*', '/')) {
      total = sign === '*' ? multiply(total, this.#term()) : divide(total, this.#term());
    }
    return total;
  }

  #term(): Quantity {
    let isNegative = false;
    for (let sign = this.#take('+', '-'); sign !== null; sign = this.#take('+', '-')) {
      isNegative = isNegative !== (sign === '-');
    }
    let total = this.#power();
    while (this.#isBeginning()) {
      total = this.#withTemperature(total) ?? multiply(total, this.#power());
    }
    return isNegative ? { ...total, value: -total.value } : total;
  }

  /** `37 degC` is a point on a scale, not 37 times something. */
  #withTemperature(value: Quantity): Quantity | null {
    const token = this.#tokens[this.#at];
    const unit = token?.kind === 'name' && !this.#variables.has(token.name) ? unitOf(token.name) : null;
    if (token?.kind !== 'name' || unit?.offset === undefined || !isPlain(value)) {
      return null;
    }
    this.#at += 1;
    this.#units.push(token.name);
    return { value: value.value * unit.factor + unit.offset, dimensions: unit.dimensions };
  }

  #power(): Quantity {
    const base = this.#primary();
    if (this.#take('^') === null) {
      return base;
    }
    let isNegative = false;
    for (let sign = this.#take('+', '-'); sign !== null; sign = this.#take('+', '-')) {
      isNegative = isNegative !== (sign === '-');
    }
    const exponent = this.#power();
    return raise(base, isNegative ? { ...exponent, value: -exponent.value } : exponent);
  }

  #primary(): Quantity {
    let value = this.#atom();
    for (let sign = this.#take('%', '!'); sign !== null; sign = this.#take('%', '!')) {
      if (!isPlain(value)) {
        throw new CalculationError(`“${sign}” goes with a plain number.`);
      }
      value = plain(sign === '%' ? value.value / 100 : factorial(value.value));
    }
    return value;
  }

  #atom(): Quantity {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    if (token === undefined) {
      throw new CalculationError('The formula is not finished.');
    }
    if (token.kind === 'number') {
      return plain(token.value);
    }
    if (token.kind === 'name') {
      return this.#named(token.name);
    }
    if (token.sign === '(') {
      const inner = this.#sum();
      this.#close();
      return inner;
    }
    throw new CalculationError(`“${token.sign}” stands where a number was expected.`);
  }

  #named(name: string): Quantity {
    const act = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (act !== undefined && !this.#variables.has(name)) {
      return act(this.#arguments());
    }
    const value = this.#variables.get(name) ?? (Object.hasOwn(CONSTANTS, name) ? CONSTANTS[name] : undefined);
    if (value !== undefined) {
      return typeof value === 'number' ? plain(value) : value;
    }
    const unit: Unit | null = unitOf(name);
    if (unit === null) {
      throw new CalculationError(`“${name}” is no unit, function or name that was given a value.`);
    }
    this.#units.push(name);
    return { value: unit.factor, dimensions: unit.dimensions };
  }

  /** What a function is given: in parentheses, or the one thing that follows. */
  #arguments(): Quantity[] {
    if (this.#take('(') === null) {
      return [this.#term()];
    }
    const given = [this.#sum()];
    while (this.#take(',') !== null) {
      given.push(this.#sum());
    }
    this.#close();
    return given;
  }

  #close(): void {
    if (this.#take(')') === null) {
      throw new CalculationError('A closing parenthesis is missing.');
    }
  }

  #isBeginning(): boolean {
    const token = this.#tokens[this.#at];
    return (
      token?.kind === 'name' || token?.kind === 'number' || (token?.kind === 'sign' && token.sign === '(')
    );
  }

  #take(...signs: string[]): string | null {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'sign' || !signs.includes(token.sign)) {
      return null;
    }
    this.#at += 1;
    return token.sign;
  }
}

function words(token: Token): string {
  return token.kind === 'number' ? String(token.value) : token.kind === 'name' ? token.name : token.sign;
}
