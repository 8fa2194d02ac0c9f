import type { Chance } from './chance';
import { type Block, type Document, print } from './document';
import type { Hands } from './hands';
import { type Inline, lengthOf, textOf } from './inline';
import type { Place } from './page-places';
import { type Unit, unitsOf, withWords } from './units';

/** A step of the task that is written into, and what must stand there. */
export interface Text {
  readonly step: string;
  /** The step's title, which names its text box. */
  readonly box: string;
  document: Document;
  /** How many changes may be taken back for certain. */
  undoable: number;
  /** What was shown before the first of them; null when nobody looked yet. */
  opened: string | null;
}

/** What is at hand while somebody writes: the hands, the text that they are at, and chance. */
export class Desk {
  readonly hands: Hands;
  readonly chance: Chance;
  readonly text: Text;

  constructor(hands: Hands, chance: Chance, text: Text) {
    this.hands = hands;
    this.chance = chance;
    this.text = text;
  }

  get document(): Document {
    return this.text.document;
  }

  set document(document: Document) {
    this.text.document = document;
    this.text.undoable += 1;
  }

  get markdown(): string {
    return print(this.document);
  }

  place({ block, part }: { readonly block: number; readonly part: number }, offset: number): Place {
    return { box: this.text.box, block, part, offset };
  }

  /** A place for words that satisfies a condition, any of them; null when there is none. */
  unit(isWanted: (unit: Unit) => boolean): Unit | null {
    const found = unitsOf(this.document).filter(isWanted);
    return found.length === 0 ? null : this.chance.pick(found);
  }

  setWords(unit: Unit, words: Inline): void {
    this.document = withWords(this.document, unit, words);
  }

  /**
   * A new empty paragraph behind one of the document, with the caret in it. Gives where in the document its block will
   * be; null where there is no paragraph to go on from. `mayTouchList` is false for what must not stand before a list.
   */
  async newParagraph(mayTouchList = true): Promise<number | null> {
    const bodies = unitsOf(this.document).filter((unit) => {
      const next = this.document[unit.block + 1];
      const isFit = (unit.kind === 'paragraph' || unit.kind === 'heading') && endsPlainly(unit.words);
      return isFit && (mayTouchList || next?.kind !== 'list');
    });
    // Mostly one writes on where the text ends.
    const unit = this.chance.happens(0.6) ? bodies.at(-1) : this.chance.pick(bodies);
    if (unit === undefined) {
      return null;
    }
    await this.hands.goTo(this.place(unit, lengthOf(unit.words)));
    await this.hands.press('Enter');
    return unit.block + 1;
  }

  async intoText(): Promise<void> {
    const unit = this.unit(({ kind }) => kind === 'paragraph');
    if (unit !== null) {
      await this.hands.goTo(this.place(unit, 0));
    }
  }

  addBlocks(at: number, ...blocks: readonly Block[]): void {
    this.document = this.document.toSpliced(at, 0, ...blocks);
  }
}

/** The caret at its end is in unmarked words: what is typed there is unmarked too. */
export function endsPlainly(words: Inline): boolean {
  const last = words.at(-1);
  return last?.mark === 'plain' && last.text.trimEnd() === last.text && textOf(words).trim() !== '';
}
