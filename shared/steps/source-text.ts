import type { Contributions } from '../domain/contributions';
import type { Material } from '../domain/task';
import type { TextSource } from '../domain/text-source';
import { findPassage, type PassageState, saysEnough } from '../lib/find-passage';
import { type MarkdownLetters, readMarkdownLetters } from '../lib/place-in-markdown';
import type { TextAnchor } from '../lib/text-anchor';

/** The Markdown of a text as it is now; null while there is no such text. */
export function sourceText(
  source: TextSource,
  material: Material,
  contributions: Contributions,
): string | null {
  switch (source.of) {
    case 'text':
      return (
        [...material.responses, ...material.passages].find(({ id }) => id === source.text)?.markdown ?? null
      );
    case 'source-prompt':
      return material.prompt[source.turn]?.content ?? null;
    case 'prompt':
      return contributions.prompt?.[source.turn]?.content ?? null;
    case 'justification':
      return contributions.justification?.markdown ?? null;
    case 'ideal':
      return contributions.ideals?.findLast(({ turn }) => turn === source.turn)?.markdown ?? null;
    case 'revision':
      return contributions.revisions?.findLast(({ text }) => text === source.text)?.revised ?? null;
  }
}

/** Texts whose letters are kept: several references point into the same few. */
const MOST_READ = 8;
const read = new Map<string, MarkdownLetters>();

/** How what a reference points to stands in a Markdown text. */
export function passageState(markdown: string | null, anchor: TextAnchor): PassageState {
  if (markdown === null) {
    return 'gone';
  }
  // Words that stand there as they are need no reading of the whole text, which may be long and is asked after every pause.
  return saysEnough(anchor.quote) && markdown.includes(anchor.quote)
    ? 'there'
    : findPassage(lettersOf(markdown), anchor).state;
}

function lettersOf(markdown: string): MarkdownLetters {
  const known = read.get(markdown);
  if (known !== undefined) {
    return known;
  }
  const letters = readMarkdownLetters(markdown);
  read.set(markdown, letters);
  const oldest = read.size > MOST_READ ? read.keys().next().value : undefined;
  if (oldest !== undefined) {
    read.delete(oldest);
  }
  return letters;
}
