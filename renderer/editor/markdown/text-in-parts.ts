import type { Root, RootContent } from 'mdast';
import { type KeptSpan, keptSpans } from '../../markdown/kept-spans';
import { parseMarkdown } from '../../markdown/parse-markdown';
import { DefinitionLabels, definedNames, namesReferredTo } from './definition-labels';
import { type VerbatimBlock, verbatimBlocks } from './verbatim-blocks';

/** At the beginning of what is parsed this is no character of it (`withoutByteOrderMark`), at the beginning of a line it is. */
const BYTE_ORDER_MARK = /\n\uFEFF/u;

/** A definition whose name goes on in the next line, which nobody looks for. */
const LONG_NAME = /^[ \t>*+\-\d.)]*\[(?:[^\][\\]|\\.){0,999}?\n(?:[^\][\\]|\\.){0,999}\]:/mu;

/** Whether each part of a text, beside what the whole of it has definitions of, means what it means there. */
export function canBeReadBeside(source: string): boolean {
  return !LONG_NAME.test(source) && !BYTE_ORDER_MARK.test(source);
}

export interface ReadPart {
  readonly blocks: RootContent[];
  /** What the positions of the blocks refer to: the part with something before it. */
  readonly source: string;
  /** The length of that. */
  readonly before: number;
}

/** Reads a part of a text below short definitions, in the place of those that stand elsewhere in it. */
export function readBeside(text: string, definitions: DefinitionLabels): ReadPart {
  const above = definitions.standInsFor(text);
  const source = above === '' ? text : `${above}\n\n${END}${text}`;
  const before = source.length - text.length;
  const all = parseMarkdown(source).children;
  const isEnd = ({ position }: RootContent) => position?.start.offset === before - END.length;
  return { blocks: all.slice(all.findIndex(isEnd) + 1), source, before };
}

export interface TextPart {
  readonly blocks: readonly RootContent[];
  readonly verbatim: readonly (VerbatimBlock | null)[];
  /** What the positions of the blocks refer to. */
  readonly source: string;
}

/** So far behind a place a blank line is looked for; else a part is cut at the end of a line. */
const NEAR = 3_000;
/** Ends what stands before it, so that no line behind it can be more of that. */
const END = '<!-- -->\n\n';

/**
 * A text that is read part by part. The blocks of all parts are those that reading it in one go gives: a part ends where
 * a block of the top level begins, and each block before it is over then, whatever comes later. Definitions of links and
 * of notes give meaning to what stands anywhere else: each part is read below short ones in the place of those that the
 * whole text seems to have. Whether it has them is known in the end.
 */
export class TextInParts {
  readonly source: string;
  #at = 0;
  /** Where the last block of the parts so far ended, if it stands as it was written. */
  #end: number | null = null;

  /** What is not read but kept, each a part of its own. */
  readonly #kept: readonly KeptSpan[];
  /** The definitions that the text seems to have. */
  readonly #seeming: DefinitionLabels;
  /** Of those, the ones that parts referred to. */
  readonly #used = new Set<string>();
  /** Whether there was one that the text does not seem to have. */
  #isUnexpected = false;
  /** The definitions that were found so far. */
  readonly definitions = new DefinitionLabels();

  private constructor(source: string) {
    this.source = source;
    this.#kept = keptSpans(source);
    this.#seeming = DefinitionLabels.seeming(source);
  }

  /** Null for a text that has to be read in one go. */
  static of(source: string): TextInParts | null {
    return BYTE_ORDER_MARK.test(source) ? null : new TextInParts(source);
  }

  get isRead(): boolean {
    return this.#at >= this.source.length;
  }

  /** Whether a part may mean something else than it was read as: what seemed to be a definition is none, or the other way. */
  get isMistaken(): boolean {
    return (
      this.isRead && (this.#isUnexpected || ![...this.#used].every((name) => this.definitions.has(name)))
    );
  }

  /** The next blocks, from about so many characters. */
  next(characters: number): TextPart {
    const kept = this.#kept.find(({ start }) => start >= this.#at);
    const most = kept?.start ?? this.source.length;
    if (kept !== undefined && this.source.slice(this.#at, most).trim() === '') {
      return this.#takeKept(kept);
    }
    for (let size = characters; ; size *= 2) {
      const end = Math.min(most, this.#cutFrom(this.#at + size));
      const text = this.source.slice(this.#at, end);
      const { blocks: children, source, before } = readBeside(text, this.#seeming);
      if (end === most) {
        return this.#take(children, source, end, before);
      }
      // The last one may go on behind the cut: it is read again with what follows.
      const last = children.at(-1)?.position?.start.offset;
      if (children.length > 1 && last !== undefined) {
        const lineStart = source.lastIndexOf('\n', last - 1) + 1;
        return this.#take(children.slice(0, -1), source, this.#at + lineStart - before, before);
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

  /** Blocks of a source that has so much before the text. */
  #take(blocks: readonly RootContent[], source: string, next: number, before = 0): TextPart {
    const start = this.#at - before;
    const tree: Root = { type: 'root', children: [...blocks] };
    this.definitions.add(source, tree);
    this.#isUnexpected ||= [...definedNames(tree)].some((name) => !this.#seeming.has(name));
    for (const name of namesReferredTo(tree)) {
      if (this.#seeming.has(name)) {
        this.#used.add(name);
      }
    }
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

  #cutFrom(place: number): number {
    if (place >= this.source.length) {
      return this.source.length;
    }
    const near = this.source.slice(place, place + NEAR);
    const [found = ''] = /^.*?\n[ \t]*\n/su.exec(near) ?? [];
    const end = found === '' ? this.source.indexOf('\n', place) + 1 : place + found.length;
    return end === 0 ? this.source.length : end;
  }
}
