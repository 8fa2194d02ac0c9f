import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import { BREAK_TAG } from '../../markdown/break-tag';
import { HOLDS_WORDS } from '../../markdown/holds-words';
import { ownWords } from '../../markdown/same-markdown';

type Words = readonly PhrasingContent[];

/** Says words otherwise, so that they can be written. */
export type WayToWrite = (words: Words) => PhrasingContent[];

/**
 * From the one in which nearly all words are written to the one in which all can be: each gives up a little more of how
 * they look, and none of them a word or where a link leads.
 */
export const WAYS_TO_WRITE: readonly WayToWrite[] = [
  (words) => [...words],
  withLinesHeld,
  (words) => withLinesHeld(withMarksApart(words)),
  (words) => withMarksApart(withSourceAsWords(words)),
  withoutMarks,
];

const SPACE: PhrasingContent = { type: 'rawInline', value: '&#x20;' };
const SCRIPT_TAG = /^<\/?su[bp]>$/iu;

/** The paragraphs, headings and cells of a block, in order. */
export function holdersOfWords(block: Nodes): Nodes[] {
  if (HOLDS_WORDS.has(block.type)) {
    return [block];
  }
  return 'children' in block ? block.children.flatMap(holdersOfWords) : [];
}

/** A block with its paragraphs, headings and cells said in other ways, by their order; the usual one where none is given. */
export function saidIn(block: RootContent, ways: readonly number[]): RootContent {
  let holder = -1;
  const say = <Node extends Nodes>(node: Node): Node => {
    if (!('children' in node)) {
      return node;
    }
    if (!HOLDS_WORDS.has(node.type)) {
      return { ...node, children: (node.children as Nodes[]).map(say) };
    }
    holder += 1;
    const way = WAYS_TO_WRITE[ways[holder] ?? 0];
    return { ...node, children: way?.(node.children as PhrasingContent[]) ?? node.children };
  };
  return say(block);
}

/** A tag at the beginning of a line may begin a block of HTML; behind a space that is written out it does not. */
function withLinesHeld(words: Words): PhrasingContent[] {
  return heldBehind(undefined, words);
}

function heldBehind(first: PhrasingContent | undefined, words: Words): PhrasingContent[] {
  return words.flatMap((word, index) => {
    const before = index === 0 ? first : words[index - 1];
    if ('children' in word) {
      return [{ ...word, children: heldBehind(word, word.children) } as PhrasingContent];
    }
    return word.type === 'rawInline' && beginsLine(before) ? [SPACE, word] : [word];
  });
}

function beginsLine(before: PhrasingContent | undefined): boolean {
  return (
    before === undefined ||
    before.type === 'break' ||
    (before.type === 'text' && /\n[ \t]*$/u.test(before.value))
  );
}

const MARKS = ['strong', 'emphasis', 'delete', 'subscript', 'superscript'] as const;

type Mark = (typeof MARKS)[number];

/** A stretch of words with its marks, always in the same order. */
interface Stretch {
  readonly marks: readonly Mark[];
  readonly words: Words;
}

/** Every stretch of words has all of its marks to itself, and links are outside of them. */
function withMarksApart(words: Words, outer: readonly Mark[] = []): PhrasingContent[] {
  const stretches: Stretch[] = [];
  for (const next of words.flatMap((word) => stretchesOf(word, outer))) {
    const last = stretches.at(-1);
    if (last?.marks.join() === next.marks.join()) {
      stretches[stretches.length - 1] = { ...last, words: [...last.words, ...next.words] };
    } else {
      stretches.push(next);
    }
  }
  return stretches.flatMap(({ marks, words: inner }) =>
    marks.reduceRight<PhrasingContent[]>((children, type) => [{ type, children }], [...inner]),
  );
}

function stretchesOf(word: PhrasingContent, outer: readonly Mark[]): Stretch[] {
  if (isMark(word)) {
    return word.children.flatMap((child) => stretchesOf(child, [...outer, word.type]));
  }
  // An address that stands for itself is a word.
  if (word.type === 'link' && ownWords(word) === null) {
    return [{ marks: [], words: [{ ...word, children: withMarksApart(word.children, outer) as never }] }];
  }
  const isNothing = word.type === 'break' || (word.type === 'text' && word.value.trim() === '');
  // A tag is no word that could be raised or lowered.
  const isTag = word.type === 'rawInline' && SCRIPT_TAG.test(word.value);
  const marks = MARKS.filter((mark) => outer.includes(mark) && !(isTag && mark.endsWith('script')));
  return [{ marks: isNothing ? [] : marks, words: [word] }];
}

function isMark(word: PhrasingContent): word is Extract<PhrasingContent, { type: Mark }> {
  return (MARKS as readonly string[]).includes(word.type);
}

/** What is shown as its source is written as words that are the same to see. */
function withSourceAsWords(words: Words): PhrasingContent[] {
  return words.map((word): PhrasingContent => {
    if (word.type === 'rawInline' && !BREAK_TAG.test(word.value)) {
      return { type: 'text', value: word.value };
    }
    return 'children' in word
      ? ({ ...word, children: withSourceAsWords((word as Parents).children as Words) } as PhrasingContent)
      : word;
  });
}

/** Words, code, formulas, pictures, links and references, and no marks on them. */
function withoutMarks(words: Words): PhrasingContent[] {
  return withSourceAsWords(words).flatMap((word): PhrasingContent[] => {
    if (isMark(word)) {
      return withoutMarks(word.children);
    }
    return word.type === 'link' ? [{ ...word, children: withoutMarks(word.children) as never }] : [word];
  });
}
