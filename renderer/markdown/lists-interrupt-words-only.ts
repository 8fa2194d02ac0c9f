/**
 * A list that begins right below words, where no blank line parts them, must not be an empty item, nor one whose number is
 * other than 1 (CommonMark 5.2). The parser takes indented code for words in this, and the mark before another mark on
 * one line too: `-` below code became a word, `- -` below words an item with a dash in it, and the same two lines
 * meant something else as soon as anything stood between them.
 */
const MARKS = [42, 43, 45, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57] as const;

type State = (code: number | null) => State | undefined;

interface Token {
  readonly type: string;
  /** Given for what opens a quotation, a list or a note. */
  readonly _container?: boolean;
  /** Given for a line of what is no container: what reads it. */
  readonly _tokenizer?: { readonly currentConstruct?: { readonly name?: string } };
}

interface Context {
  interrupt: boolean | undefined;
  readonly events: readonly (readonly [kind: 'enter' | 'exit', token: Token])[];
}

const beforeList = { name: 'beforeList', tokenize };

/** A micromark extension: it reads nothing, and puts right what the reader of lists goes by. */
export const listsInterruptWordsOnly = {
  document: Object.fromEntries(MARKS.map((mark) => [mark, beforeList])),
};

function tokenize(this: Context, _effects: unknown, _ok: State, nok: State): State {
  return (code) => {
    if (this.interrupt === true && !isBelowWords(this)) {
      this.interrupt = false;
    }
    return nok(code);
  };
}

function isBelowWords({ events }: Context): boolean {
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const [kind, token] = events[index] as Context['events'][number];
    if (kind === 'enter' && token._container === true) {
      return false;
    }
    if (token.type === 'chunkFlow') {
      return token._tokenizer?.currentConstruct?.name !== 'codeIndented';
    }
  }
  return true;
}
