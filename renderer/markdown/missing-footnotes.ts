/**
 * `[^3]` without a note of that name is plain text to GitHub. To whoever writes it is a note that is missing, and has to
 * be seen as such: it becomes a reference all the same. Only up to three digits, so that `[^a-z]` stays what it is, and
 * only where no link could be meant.
 */
const OPEN = 91;
const CARET = 94;
const CLOSE = 93;
const NOT_AFTER: ReadonlySet<number> = new Set([40, OPEN]);

type Code = number | null;
type State = (code: Code) => State | undefined;

interface Effects {
  enter(type: string): { contentType?: string };
  exit(type: string): unknown;
  consume(code: Code): void;
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

  const after: State = (code) => (code !== null && NOT_AFTER.has(code) ? nok(code) : ok(code));

  return start;
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57;
}
