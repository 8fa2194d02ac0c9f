import type { TextRange } from '#shared/lib/text-anchor';
import { sentenceRanges } from '../../blocks/quoting/sentences';

/** A sentence, list item, table cell or line of code: what a link usually points to. */
export interface Passage extends TextRange {
  readonly text: string;
}

/**
 * The passage of a text that shares the most rare words with what is to be traced; null when none shares enough to be
 * worth offering. A word is the rarer the fewer passages of this text have it (inverse document frequency), and endings
 * do not count, so that "reduces" finds "reduced". `favour`, where given, is a name ("Response B") whose presence makes
 * a passage likelier.
 */
export function suggestPassage(
  passages: readonly Passage[],
  wanted: string,
  favour: string | null,
): Passage | null {
  const query = new Set(words(wanted));
  const bags = passages.map((passage) => new Set(words(passage.text)));
  const rarity = new Map<string, number>();
  for (const word of query) {
    const having = bags.reduce((count, bag) => count + (bag.has(word) ? 1 : 0), 0);
    rarity.set(word, having === 0 ? 0 : Math.log(1 + passages.length / having));
  }
  let best: Passage | null = null;
  let bestScore = 0;
  for (const [index, passage] of passages.entries()) {
    const bag = bags[index] ?? new Set<string>();
    const shared = [...query].filter((word) => bag.has(word));
    const longest = shared.reduce((length, word) => Math.max(length, word.length), 0);
    if (shared.length < 2 && longest < 6) {
      continue;
    }
    const raw = shared.reduce((sum, word) => sum + (rarity.get(word) ?? 0), 0);
    const isFavoured = favour !== null && passage.text.includes(favour);
    // Long passages share words by chance; a short one that shares as many says it more plainly.
    const score = (raw * (isFavoured ? 1.5 : 1)) / Math.sqrt(12 + bag.size);
    if (score > bestScore) {
      best = passage;
      bestScore = score;
    }
  }
  return best;
}

/** Cuts rendered text into sentences (no longer than their line), with their offsets. What has no letters is left out. */
export function passagesOf(text: string): Passage[] {
  return sentenceRanges(text)
    .map((range) => ({ ...range, text: text.slice(range.start, range.end) }))
    .filter((passage) => /\p{L}/u.test(passage.text));
}

const COMMON = new Set(
  'about after also although and answer answers any are because been before being between both but can could does doing done each etc even first for from get gets give given gives got had has have having her here hers him his how into its just let lets made make makes many may more most much must name named names never new not now old one only other our out over own per response responses said same say says second shall she should some still such take taken takes than that the their them then there these they this those though three through too two under upon use used uses very via was well were what when where which while who why will with without would yes you your'.split(
    ' ',
  ),
);

function words(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [])
    .filter((word) => (word.length > 2 || /\p{N}/u.test(word)) && !COMMON.has(word))
    .map(stem);
}

/** Cuts endings off, roughly: enough for "reduces", "reduced" and "reducing" to be one word. */
function stem(word: string): string {
  if (word.length < 5) {
    return word;
  }
  const cut = word.replace(/(?:ations?|ing|ies|ed|es|ly|s|e)$/, '');
  return cut.length >= 4 ? cut : word;
}
