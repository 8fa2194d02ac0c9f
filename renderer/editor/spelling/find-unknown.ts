import type { Language } from '#shared/domain/language';
import { type BlockProse, offsetIn, rangeIn, readBlock } from './read-block';
import type { SpellingClient } from './spelling-client';
import { isAccepted } from './spelling-store';
import { type PlacedWord, wordsIn } from './words-in';

/** Blocks whose words are asked about at once; the window has its turn after each lot. */
const LOT = 40;

export interface SpellingMeans {
  readonly client: SpellingClient;
  readonly language: Language;
  readonly accepted: ReadonlySet<string>;
}

interface ReadProse {
  readonly prose: BlockProse;
  readonly words: readonly PlacedWord[];
}

/** The words of blocks that the language does not know, in the order of the text. */
export async function unknownWords(
  blocks: readonly Element[],
  { client, language, accepted }: SpellingMeans,
): Promise<{ readonly prose: BlockProse; readonly unknown: readonly PlacedWord[] }[]> {
  const read: ReadProse[] = blocks.map((block) => {
    const prose = readBlock(block);
    return { prose, words: wordsIn(prose.text).filter(({ word }) => !isAccepted(word, accepted)) };
  });
  const wrong = await client.wrongOf(
    language,
    read.flatMap(({ words }) => words.map(({ word }) => word)),
  );
  return read.map(({ prose, words }) => ({ prose, unknown: words.filter(({ word }) => wrong.has(word)) }));
}

/** The next unknown word behind the caret, from the end on at the beginning; null when there is none in the text. */
export async function findUnknown(root: Element, means: SpellingMeans): Promise<Range | null> {
  const blocks = [...root.children];
  const selection = document.getSelection();
  const caret = selection !== null && root.contains(selection.focusNode) ? selection : null;
  const here = blocks.findIndex((block) => caret !== null && block.contains(caret.focusNode));
  const first = Math.max(0, here);
  // The caret's own block comes twice: its end at first, its beginning at last.
  const order = [...blocks.slice(first), ...blocks.slice(0, first + 1)];
  for (let at = 0; at < order.length; at += LOT) {
    const lot = await unknownWords(order.slice(at, at + LOT), means);
    for (const [index, { prose, unknown }] of lot.entries()) {
      const from =
        at + index === 0 && caret?.focusNode != null
          ? (offsetIn(prose, caret.focusNode, caret.focusOffset) ?? 0)
          : 0;
      const next = unknown.find(({ start }) => start >= from);
      const range = next === undefined ? null : rangeIn(prose, next.start, next.start + next.word.length);
      if (range !== null) {
        return range;
      }
    }
  }
  return null;
}
