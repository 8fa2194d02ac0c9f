import { formatCount } from '#shared/lib/count';

/** What is longer is shown by its beginning alone, in characters. */
const SHOWN_WHOLE = 20_000;
const LINES = 12;
const CHARACTERS = 1_200;

export interface RawExcerpt {
  readonly beginning: string;
  /** Says how much there is, and why it is not all here. */
  readonly note: string;
}

/** How source is shown that is too long for the page; null where it is not. */
export function excerptOf(markdown: string): RawExcerpt | null {
  if (markdown.length <= SHOWN_WHOLE) {
    return null;
  }
  const lines = markdown.split('\n');
  const beginning = lines.slice(0, LINES).join('\n').slice(0, CHARACTERS);
  const [count, what] = lines.length > LINES ? [lines.length, 'lines'] : [markdown.length, 'characters'];
  return {
    beginning: `${beginning} …`,
    note: `${formatCount(count)} ${what}: too long to be set and edited here. All of it is kept as it was written.`,
  };
}
