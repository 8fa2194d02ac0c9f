import { $getRoot } from 'lexical';
import { $isListNode } from '../containers/list-node';
import { firstLines, LinesLeft } from './code-in-parts';
import type { DefinitionLabels } from './definition-labels';
import { $importBlocks } from './import-blocks';
import { TextInParts } from './text-in-parts';
import type { PlacedBlocks } from './verbatim-blocks';

/** A long text on its way into the document, part by part. */
export class OpeningText {
  readonly #text: TextInParts;
  /** Of blocks of long code that are in the document, the lines that are not. */
  #lines: LinesLeft[] = [];

  private constructor(text: TextInParts) {
    this.#text = text;
  }

  /** Null for a text that has to be read in one go. */
  static of(source: string): OpeningText | null {
    const text = TextInParts.of(source);
    return text === null ? null : new OpeningText(text);
  }

  get source(): string {
    return this.#text.source;
  }

  /** The definitions that were found so far. */
  get definitions(): DefinitionLabels {
    return this.#text.definitions;
  }

  get isIn(): boolean {
    return this.#lines.length === 0 && this.#text.isRead;
  }

  /** Whether some of it may mean something else than it was read as, which is known when all of it is in. */
  get isMistaken(): boolean {
    return this.#text.isMistaken;
  }

  /** Puts about so many characters more at the end of the document. */
  $putMore(characters: number): PlacedBlocks | null {
    const [lines] = this.#lines;
    if (lines === undefined) {
      return this.#$putPart(characters);
    }
    lines.$putMore(characters);
    if (lines.areAllIn) {
      this.#lines.shift();
    }
    return null;
  }

  #$putPart(characters: number): PlacedBlocks | null {
    const part = this.#text.next(characters);
    if (part.blocks.length === 0) {
      return null;
    }
    const root = $getRoot();
    const before = root.getLastChild();
    const blocks = part.blocks.map((block) => firstLines(block, characters));
    const nodes = $importBlocks(
      blocks.map(({ now }) => now),
      part.source,
    );
    const [first] = nodes;
    if ($isListNode(before) && $isListNode(first) && before.isOrdered() === first.isOrdered()) {
      first.setApart(true);
    }
    root.append(...nodes);
    this.#lines = blocks.flatMap(({ left }, index) => {
      const key = nodes[index]?.getKey();
      return left === null || key === undefined ? [] : [LinesLeft.$of(key, left)];
    });
    return { nodes, verbatim: part.verbatim, last: before?.getKey() ?? null };
  }
}
