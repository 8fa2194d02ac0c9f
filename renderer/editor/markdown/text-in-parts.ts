import type { RootContent } from 'mdast';
import { type KeptSpan, keptSpans } from '../../markdown/kept-spans';
import { parseMarkdown } from '../../markdown/parse-markdown';
import { type VerbatimBlock, verbatimBlocks } from './verbatim-blocks';

/**
 * A line that may begin a definition of a link or of a note, in whatever it stands. Definitions give meaning to what
 * stands anywhere else, so a text that has one cannot be read in parts.
 */
const DEFINITION = /^[ \t>*+\-\d.)]*\[(?:[^\][\\]|\\.){1,999}\]:/mu;

/** At the beginning of what is parsed this is no character of it (`withoutByteOrderMark`), at the beginning of a line it is. */
const BYTE_ORDER_MARK = /\n\uFEFF/u;

/** Whether each part of a text means what it means in the whole of it. */
export function canBeReadInParts(source: string): boolean {
  return !DEFINITION.test(source) && !BYTE_ORDER_MARK.test(source);
}

export interface TextPart {
  readonly blocks: readonly RootContent[];
  readonly verbatim: readonly (VerbatimBlock | null)[];
  /** What the positions of the blocks refer to. */
  readonly source: string;
}

/**
 * A text that is read part by part. The blocks of all parts are those that reading it in one go gives: a part ends where
 * a block of the top level begins, and each block before it is over then, whatever comes later.
 */
export class TextInParts {
  readonly source: string;
  #at = 0;
  /** Where the last block of the parts so far ended, if it stands as it was written. */
  #end: number | null = null;

  /** What is not read but kept, each a part of its own. */
  readonly #kept: readonly KeptSpan[];

  private constructor(source: string) {
    this.source = source;
    this.#kept = keptSpans(source);
  }

  /** Null for a text that has to be read in one go. */
  static of(source: string): TextInParts | null {
    return canBeReadInParts(source) ? new TextInParts(source) : null;
  }

  get isRead(): boolean {
    return this.#at >= this.source.length;
  }

  /** The next blocks, from about so many characters. */
  next(characters: number): TextPart {
    const kept = this.#kept.find(({ start }) => start >= this.#at);
    const most = kept?.start ?? this.source.length;
    if (kept !== undefined && this.source.slice(this.#at, most).trim() === '') {
      return this.#takeKept(kept);
    }
    for (let size = characters; ; size *= 2) {
      const end = Math.min(most, this.#blankLineFrom(this.#at + size));
      const source = this.source.slice(this.#at, end);
      const { children } = parseMarkdown(source);
      if (end === most) {
        return this.#take(children, source, end);
      }
      // The last one may go on behind the blank line: it is read again with what follows.
      const last = children.at(-1)?.position?.start.offset;
      if (children.length > 1 && last !== undefined) {
        const lineStart = source.lastIndexOf('\n', last - 1) + 1;
        return this.#take(children.slice(0, -1), source, this.#at + lineStart);
      }
    }
  }

  #takeKept({ start, end }: KeptSpan): TextPart {
    const source = this.source.slice(this.#at, end);
    const offsets = { start: start - this.#at, end: end - this.#at };
    const position = {
      start: { line: 1, column: 1, offset: offsets.start },
      end: { line: 1, column: 1, offset: offsets.end },
    };
    const block: RootContent = { type: 'rawBlock', value: source.slice(offsets.start), position };
    return this.#take([block], source, end);
  }

  #take(blocks: readonly RootContent[], source: string, next: number): TextPart {
    const start = this.#at;
    const verbatim = verbatimBlocks(blocks, source);
    const first = blocks[0]?.position?.start.offset;
    const [head] = verbatim;
    if (head != null && first !== undefined && this.#end !== null) {
      verbatim[0] = { ...head, gap: this.source.slice(this.#end, start + first) };
    }
    const end = blocks.at(-1)?.position?.end.offset;
    if (blocks.length > 0) {
      this.#end = verbatim.at(-1) == null || end === undefined ? null : start + end;
    }
    this.#at = next;
    return { blocks, verbatim, source };
  }

  #blankLineFrom(place: number): number {
    const blank = /\n[ \t]*\n/gu;
    blank.lastIndex = place;
    const found = place < this.source.length ? blank.exec(this.source) : null;
    return found === null ? this.source.length : blank.lastIndex;
  }
}
