/**
 * `[^3]` without a note of that name is plain text to GitHub. To whoever writes it is a note that is missing, and has to
 * be seen as such: it becomes a reference all the same. Only up to three digits, so that `[^a-z]` stays what it is, and
 * only where no link could be meant: not before `(…)`, nor before `[…]` if there is a link of that name.
 */
const OPEN = 91;
const CARET = 94;
const CLOSE = 93;
const PARENTHESIS = 40;
const BACKSLASH = 92;
/** CommonMark allows no longer one. */
const LONGEST_LABEL = 999;

type Code = number | null;
type State = (code: Code) => State | undefined;

interface Effects {
  enter(type: string): { contentType?: string };
  exit(type: string): unknown;
  consume(code: Code): void;
  check(construct: object, ok: State, nok: State): State;
}

interface Context {
  readonly parser: { readonly defined: readonly string[] };
  now(): unknown;
  sliceSerialize(range: { readonly start: unknown; readonly end: unknown }): string;
}

/** A micromark extension; its tokens are those of remark-gfm's footnotes, which make the node. */
export const missingFootnotes = {
  text: { [OPEN]: { name: 'missingFootnoteCall', tokenize } },
};

function tokenize(effects: Effects, ok: State, nok: State): State {
  let digits = 0;

  const start: State = (code) => {
    effects.enter('gfmFootnoteCall');
    effects.enter('gfmFootnoteCallLabelMarker');
    effects.consume(code);
    effects.exit('gfmFootnoteCallLabelMarker');
    return caret;
  };

  const caret: State = (code) => {
    if (code !== CARET) {
      return nok(code);
    }
    effects.enter('gfmFootnoteCallMarker');
    effects.consume(code);
    effects.exit('gfmFootnoteCallMarker');
    return first;
  };

  const first: State = (code) => {
    if (!isDigit(code)) {
      return nok(code);
    }
    effects.enter('gfmFootnoteCallString');
    effects.enter('chunkString').contentType = 'string';
    return number(code);
  };

  const number: State = (code) => {
    if (isDigit(code) && digits < 3) {
      digits += 1;
      effects.consume(code);
      return number;
    }
    if (code !== CLOSE) {
      return nok(code);
    }
    effects.exit('chunkString');
    effects.exit('gfmFootnoteCallString');
    effects.enter('gfmFootnoteCallLabelMarker');
    effects.consume(code);
    effects.exit('gfmFootnoteCallLabelMarker');
    effects.exit('gfmFootnoteCall');
    return after;
  };

  const after: State = (code) => {
    if (code === OPEN) {
      return effects.check(knownLabel, nok, ok)(code);
    }
    return code === PARENTHESIS ? nok(code) : ok(code);
  };

  return start;
}

/** `[…]` with the name of a link that is defined somewhere. */
const knownLabel = { partial: true, tokenize: tokenizeKnownLabel };

function tokenizeKnownLabel(this: Context, effects: Effects, ok: State, nok: State): State {
  let size = 0;
  let from: unknown;

  const start: State = (code) => {
    effects.enter('data');
    effects.consume(code);
    from = this.now();
    return inside;
  };

  const inside: State = (code) => {
    if (code === CLOSE) {
      const label = this.sliceSerialize({ start: from, end: this.now() });
      effects.exit('data');
      return this.parser.defined.includes(comparable(label)) ? ok(code) : nok(code);
    }
    if (code === null || code === OPEN || size === LONGEST_LABEL) {
      return nok(code);
    }
    size += 1;
    effects.consume(code);
    return code === BACKSLASH ? escaped : inside;
  };

  const escaped: State = (code) => {
    if (code !== OPEN && code !== CLOSE && code !== BACKSLASH) {
      return inside(code);
    }
    size += 1;
    effects.consume(code);
    return inside;
  };

  return start;
}

/** A label as micromark keeps it. */
function comparable(label: string): string {
  return label
    .replace(/[\t\n\r ]+/gu, ' ')
    .replace(/^ | $/gu, '')
    .toLowerCase()
    .toUpperCase();
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57;
}
