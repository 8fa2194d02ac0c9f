import type { Corpus } from '../../support/hostile/corpora';
import type { RowTask } from './row';

/** Turns of one task, by number and by length: as much as an expert might be sent, and no more. */
const MOST_TURNS = 60;
const MOST_CHARACTERS = 120_000;

export interface HostileTask extends RowTask {
  /** What a turn ends with; when the page has it, the turn has been drawn. */
  readonly ends: readonly string[];
}

/** The texts of a corpus as turns of conversations, and some of them as titles, hints and answers to judge as well. */
export function hostileTasks(corpus: Corpus, number: number): HostileTask[] {
  return parts(corpus.texts).map((texts, part) => {
    const id = `hostile${number}p${String(part).padStart(3, '0')}`;
    const ends = texts.map((_text, at) => `end ${id}-${at}.`);
    const short = texts.filter((text) => text.length < 200).map((text) => text.replaceAll(/[\r\n]+/gu, ' '));
    return {
      id,
      title: `${id} ${short[0] ?? ''}`,
      summary: short.slice(0, 9).join(' ').slice(0, 1_900),
      domain: (short[1] ?? 'domain').slice(0, 60),
      material: {
        prompt: texts.map((text, at) => ({
          role: at % 2 === 0 ? 'user' : 'assistant',
          content: `${text}\n\n${ends[at]}`,
        })),
      },
      steps: [
        {
          id: 'write',
          kind: 'write',
          title: short[2] ?? 'Write',
          hint: short.slice(3, 9).join(' '),
          config: {},
        },
      ],
      ends,
    };
  });
}

function parts(texts: readonly string[]): string[][] {
  const found: string[][] = [[]];
  let characters = 0;
  for (const text of texts) {
    if ((found.at(-1)?.length ?? 0) >= MOST_TURNS || characters + text.length > MOST_CHARACTERS) {
      found.push([]);
      characters = 0;
    }
    found.at(-1)?.push(text);
    characters += text.length;
  }
  return found;
}
