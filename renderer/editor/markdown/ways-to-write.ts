import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import { HOLDS_WORDS } from '../../markdown/holds-words';

type Words = readonly PhrasingContent[];

/** Says a block otherwise, so that it can be written. */
export type WayToWrite = (block: RootContent) => RootContent;

/**
 * From the one in which nearly every block is written to the one in which every block can be: each gives up a little more
 * of how the words look, and none of them a word. The first in which a block is read back as it was said is taken.
 */
export const WAYS_TO_WRITE: readonly WayToWrite[] = [
  (block) => block,
  (block) => inWords(block, withLinesHeld),
  (block) => inWords(block, (words) => withLinesHeld(withMarksApart(words))),
  (block) => inWords(block, (words) => withMarksApart(withSourceAsWords(words))),
  (block) => inWords(block, withoutMarks),
];

const SPACE: PhrasingContent = { type: 'rawInline', value: '&#x20;' };
const SCRIPT_TAG = /^<\/?su[bp]>$/iu;
const BREAK_TAG = /^<br\s*\/?>$/iu;

function inWords<Node extends Nodes>(node: Node, change: (words: Words) => PhrasingContent[]): Node {
  if (!('children' in node)) {
    return node;
  }
  const children = HOLDS_WORDS.has(node.type)
    ? change(node.children as PhrasingContent[])
    : (node.children as Nodes[]).map((child) => inWords(child, change));
  return { ...node, children };
}

/** A tag at the beginning of a line may begin a block of HTML; behind a space that is written out it does not. */
function withLinesHeld(words: Words): PhrasingContent[] {
  return words.flatMap((word, index) =>
    word.type === 'rawInline' && beginsLine(words[index - 1]) ? [SPACE, word] : [word],
  );
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
  if (word.type === 'link') {
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

/** Words, code, formulas, pictures and references, and nothing on them. */
function withoutMarks(words: Words): PhrasingContent[] {
  return withSourceAsWords(words).flatMap((word) =>
    isMark(word) || word.type === 'link' ? withoutMarks(word.children) : [word],
  );
}
