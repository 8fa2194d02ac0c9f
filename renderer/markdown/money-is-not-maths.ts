/**
 * remark-math takes everything between two dollar signs for a formula, also "from $5 to $10" and "$60,000 ($50,000 in
 * cash)". As in Pandoc, single dollars make a formula only when no white space stands just inside them, and, so that
 * sums of money stay what they are, not when both are followed by a digit. `$$…$$` is left as it was.
 */
const DOLLAR = 36;

type Code = number | null;
type State = (code: Code) => State | undefined;

interface Tokenizing {
  now(): unknown;
  sliceSerialize(range: { readonly start: unknown; readonly end: unknown }): string;
}

type Tokenize = (this: Tokenizing, effects: unknown, ok: State, nok: State) => State;

interface Construct {
  readonly name?: string;
  tokenize: Tokenize;
}

interface Extension {
  readonly text?: Readonly<Record<number, unknown>>;
}

/** Wraps the constructs that open with a dollar sign; for use after remark-math has put its own in place. */
export function strictDollars(extensions: readonly unknown[] | undefined): void {
  for (const extension of (extensions ?? []) as readonly Extension[]) {
    for (const construct of [extension.text?.[DOLLAR]].flat().filter(isMathText)) {
      construct.tokenize = strict(construct.tokenize);
    }
  }
}

function isMathText(value: unknown): value is Construct {
  return typeof value === 'object' && value !== null && 'name' in value && value.name === 'mathText';
}

function strict(tokenize: Tokenize): Tokenize {
  return function tokenizeStrict(effects, ok, nok) {
    const start = this.now();
    return tokenize.call(
      this,
      effects,
      (next) => (isFormula(this.sliceSerialize({ start, end: this.now() }), next) ? ok(next) : nok(next)),
      nok,
    );
  };
}

function isFormula(source: string, next: Code): boolean {
  if (source.startsWith('$$')) {
    return true;
  }
  const inside = source.slice(1, -1);
  return !/^\s|\s$/.test(inside) && !(/^\d/.test(inside) && next !== null && next >= 48 && next <= 57);
}
