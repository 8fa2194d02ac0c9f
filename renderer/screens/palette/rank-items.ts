/** What is looked for by its words. */
export interface Rankable {
  readonly label: string;
  readonly words: string;
}

/** Worse than any match. */
const NO_MATCH = Number.POSITIVE_INFINITY;

/**
 * Those that match what was typed, the best first and otherwise in their order. Every word that was typed must be met:
 * by the beginning of a word of the label, by the first letters of its words ("nv" for "Named version"), by a synonym,
 * inside of a word, or by letters that follow one another with others between.
 */
export function rankItems<Item extends Rankable>(items: readonly Item[], typed: string): readonly Item[] {
  const wanted = folded(typed).split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) {
    return items;
  }
  return items
    .map((item) => ({ item, rank: rankOf(item, wanted) }))
    .filter(({ rank }) => rank !== NO_MATCH)
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

function rankOf(item: Rankable, wanted: readonly string[]): number {
  const label = folded(item.label);
  const words = wordsOf(label);
  const synonyms = wordsOf(folded(item.words));
  const initials = words.map((word) => word[0]).join('');
  const phrase = wanted.join(' ');
  if (label === phrase) {
    return 0;
  }
  if (label.startsWith(phrase)) {
    return 1;
  }
  const ranks = wanted.map((one) => rankOfWord(one, { label, words, synonyms, initials }));
  // Of equals the one that says little else.
  const rest = label.length / 1_000;
  return Math.max(...ranks) === NO_MATCH ? NO_MATCH : 2 + rest + ranks.reduce((sum, rank) => sum + rank, 0);
}

interface Read {
  readonly label: string;
  readonly words: readonly string[];
  readonly synonyms: readonly string[];
  readonly initials: string;
}

function rankOfWord(wanted: string, { label, words, synonyms, initials }: Read): number {
  if (words.includes(wanted)) {
    return 1;
  }
  if (words.some((word) => word.startsWith(wanted))) {
    return 2;
  }
  if (wanted.length > 1 && initials.startsWith(wanted)) {
    return 3;
  }
  if (synonyms.some((word) => word.startsWith(wanted))) {
    return 4;
  }
  if (wanted.length > 1 && initials.includes(wanted)) {
    return 5;
  }
  // A single letter within a word would match nearly everything.
  if (wanted.length > 1 && (label.includes(wanted) || synonyms.some((word) => word.includes(wanted)))) {
    return 6;
  }
  return wanted.length > 2 && hasInOrder(label, wanted) ? 9 : NO_MATCH;
}

/** Letters in their order, the first of them at the beginning of a word. */
function hasInOrder(label: string, wanted: string): boolean {
  const starts = [...label.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].map(({ index }) => index);
  return starts.some((start) => {
    let at = start;
    return [...wanted].every((letter, index) => {
      const found = label.indexOf(letter, at);
      at = found + letter.length;
      return found !== -1 && (index > 0 || found === start) && found - start < wanted.length * 3;
    });
  });
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Without capitals and accents: "resume" finds "Résumé". */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
