import type { CodeLines, CodeToken, CodeTokenizer } from '../../markdown/highlight-code';

/** So many lines are coloured before the page may do something else. */
const LINES_AT_ONCE = 40;

interface Piece {
  readonly text: string;
  readonly lines: CodeLines;
  readonly state: ReturnType<CodeTokenizer>['state'];
}

/**
 * The colours of a block of code, worked out from its start in pieces, with a pause after each, only as far as they are
 * wanted. What stands before a change is not worked out again.
 */
export class LineTokens {
  readonly #tokenize: CodeTokenizer;
  readonly #pause: () => Promise<void>;
  #pieces: Piece[] = [];

  constructor(tokenize: CodeTokenizer, pause: () => Promise<void>) {
    this.#tokenize = tokenize;
    this.#pause = pause;
  }

  /** Works out the lines up to `end`; false when `isWanted` said no in between. */
  async readTo(lines: readonly string[], end: number, isWanted: () => boolean): Promise<boolean> {
    const texts: string[] = [];
    for (let start = 0; start < Math.min(end, lines.length); start += LINES_AT_ONCE) {
      texts.push(lines.slice(start, start + LINES_AT_ONCE).join('\n'));
    }
    const changed = texts.findIndex((text, index) => this.#pieces[index]?.text !== text);
    if (changed === -1) {
      return true;
    }
    this.#pieces = this.#pieces.slice(0, changed);
    for (const text of texts.slice(changed)) {
      this.#pieces.push({ text, ...this.#tokenize(text, this.#pieces.at(-1)?.state) });
      await this.#pause();
      if (!isWanted()) {
        return false;
      }
    }
    return true;
  }

  /** The tokens of a line that was read. */
  of(line: number): readonly CodeToken[] {
    return this.#pieces[Math.floor(line / LINES_AT_ONCE)]?.lines[line % LINES_AT_ONCE] ?? [];
  }
}
