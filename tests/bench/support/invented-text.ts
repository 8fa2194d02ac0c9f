import { seededOrder } from '#shared/lib/seeded-order';
import { seededRandom } from '#shared/lib/seeded-random';

/** Invented words whose frequencies fall as those of a language do, the same in every run. */
export class InventedText {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  /** A whole number from 0 up to and without `limit`. */
  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  word(): string {
    // Evenly spread logarithms: Zipf's law.
    return VOCABULARY[Math.floor(VOCABULARY.length ** this.#random()) - 1] as string;
  }

  words(count: number): string {
    return Array.from({ length: count }, () => this.word()).join(' ');
  }

  sentence(): string {
    const words = this.words(8 + this.below(14));
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  }

  paragraph(sentences: number): string {
    return Array.from({ length: sentences }, () => this.sentence()).join(' ');
  }
}

const SYLLABLES = 'ba ce di fo gu la me ni ro su ta ve xi po ki ze ren tor sil van'.split(' ');

/** Of twenty words one after another by how often they are used, the one that stays unknown. */
const UNKNOWN_RANK = 5;

/** Shuffled: how often a word is used has nothing to do with how it begins. */
const VOCABULARY: readonly string[] = seededOrder(
  SYLLABLES.flatMap((first) =>
    SYLLABLES.flatMap((second) => [first + second, ...SYLLABLES.map((third) => first + second + third)]),
  ),
  'vocabulary',
);

/**
 * What a project may teach the dictionary, so that one word in twenty of a text is marked as unknown, as in an expert's
 * text in a language that the dictionary knows. No word of this vocabulary is known to any.
 */
export const TAUGHT_WORDS: readonly string[] = VOCABULARY.filter((_word, rank) => rank % 20 !== UNKNOWN_RANK);
