/**
 * A tag alone on its line does not end a paragraph (CommonMark 4.6, kind 7), also where that goes on without the marks
 * of the item or quotation it stands in. The parser (micromark) lets it do so there, and then cannot say where the block
 * of HTML belongs. For this one question such a line is taken for any other.
 */
const LESS_THAN = 60;

type State = (code: number | null) => State | undefined;

interface Context {
  interrupt: boolean | undefined;
  readonly parser: { readonly lazy: Record<number, boolean> };
  now(): { readonly line: number };
}

/** A micromark extension: it reads nothing, and comes before the reader of HTML. */
export const lazyLinesHoldWords = {
  flow: { [LESS_THAN]: { name: 'lazyLine', tokenize } },
};

function tokenize(this: Context, _effects: unknown, _ok: State, nok: State): State {
  return (code) => {
    if (this.interrupt === true) {
      this.parser.lazy[this.now().line] = false;
    }
    return nok(code);
  };
}
