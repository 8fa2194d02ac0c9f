import type { Root, RootContent } from 'mdast';
import { commonEnds } from '#shared/lib/common-ends';
import { ownText } from '#shared/lib/own-text';
import { keptSpans } from '../../markdown/kept-spans';
import { DefinitionLabels, namesReferredTo } from './definition-labels';
import { canBeReadBeside, readBeside } from './text-in-parts';

export interface OldBlock {
  readonly markdown: string;
  /** A paragraph or a heading: what stands before it and after it is over where a blank line is between. */
  readonly isPlain: boolean;
}

/** Blocks of a text that stand in the place of others: of those after `head` up to and with `last`. */
export interface Stretch {
  /** The index of the block before, which stays; -1 where there is none. */
  readonly head: number;
  readonly last: number;
  /** With the head as the first of them, where there is one. */
  readonly blocks: readonly RootContent[];
  readonly source: string;
}

interface PlacedBlock extends OldBlock {
  readonly start: number;
  readonly end: number;
}

/** Old blocks from `first` to `last`, and what stands in their place in the new text. */
interface Region {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  /** Whether the first and the last of them stand there as they are. */
  readonly hasHead: boolean;
  readonly hasTail: boolean;
}

/** What is shorter is parsed, and what is longer is parted where a block of it is found again. */
const SHORT = 4_000;
/** A block shorter than this may well stand somewhere else. */
const TELLING = 30;
const BLANK_LINE = /\n[ \t]*\n/u;

/**
 * What of a text has to be parsed, where most of it is what stood in another one, of which the blocks are known: the blocks
 * of the stretches and those outside of them are what parsing all of it gives. Null where only that would do: for one,
 * where a definition comes or goes that gives meaning to what stands outside of them.
 */
export function changedStretches(
  before: string,
  blocks: readonly OldBlock[],
  after: string,
): readonly Stretch[] | null {
  const placed = placesOf(before, blocks);
  if (
    placed === null ||
    !canBeReadBeside(before) ||
    !canBeReadBeside(after) ||
    keptSpans(after).length > 0 ||
    after.startsWith('\uFEFF')
  ) {
    return null;
  }
  const found: Stretch[] = [];
  const whole: Region = {
    first: 0,
    last: placed.length - 1,
    start: 0,
    end: after.length,
    hasHead: false,
    hasTail: false,
  };
  const texts = { before, placed, after, seeming: DefinitionLabels.seeming(after) };
  return placed.length > 0 && read(texts, whole, found) && isDefinedAlike(texts, found) ? found : null;
}

interface Texts {
  readonly before: string;
  readonly placed: readonly PlacedBlock[];
  readonly after: string;
  /** The definitions that the new text seems to have. */
  readonly seeming: DefinitionLabels;
}

/** Adds the stretches of a region in order; false where what they become of cannot be told by themselves. */
function read(texts: Texts, region: Region, found: Stretch[]): boolean {
  const less = trimmed(texts, region);
  if (less === null) {
    return true;
  }
  const parts = parted(texts, less);
  if (parts !== null) {
    return parts.every((part) => read(texts, part, found));
  }
  const { placed, after, seeming } = texts;
  const { blocks: children, source } = readBeside(
    // The words of its blocks are parts of it, and stay as long as they can be undone.
    ownText(after.slice(less.start, less.end)),
    seeming,
  );
  const isWhole = (block: RootContent | undefined, old: PlacedBlock | undefined): boolean =>
    (block?.type === 'paragraph' || block?.type === 'heading') &&
    source.slice(block.position?.start.offset, block.position?.end.offset) === old?.markdown;
  if (
    (less.hasHead && !isWhole(children[0], placed[less.first])) ||
    (less.hasTail && !isWhole(children.at(-1), placed[less.last])) ||
    (less.hasHead && less.hasTail && children.length < 2)
  ) {
    return false;
  }
  found.push({ head: less.hasHead ? less.first : -1, last: less.last, blocks: children, source });
  return true;
}

/**
 * Whether what stands outside of the stretches means what it meant, whatever they define and what stood in their places
 * defined; and whether each name that they refer to and that seems to be defined is.
 */
function isDefinedAlike({ placed, seeming }: Texts, stretches: readonly Stretch[]): boolean {
  const [then, now] = [new DefinitionLabels(), new DefinitionLabels()];
  const referred = new Set<string>();
  const kept: PlacedBlock[] = [];
  let passed = 0;
  for (const { head, last, blocks, source } of stretches) {
    kept.push(...placed.slice(passed, head + 1));
    for (const { markdown } of placed.slice(head + 1, last + 1)) {
      then.add(markdown);
    }
    passed = last + 1;
    const tree: Root = { type: 'root', children: [...blocks] };
    now.add(source, tree);
    for (const name of namesReferredTo(tree)) {
      referred.add(name);
    }
  }
  kept.push(...placed.slice(passed));
  const isDefined = (name: string): boolean =>
    now.has(name) ||
    kept.some(({ markdown }) => markdown.includes(']:') && new DefinitionLabels(markdown).has(name));
  return (
    kept.every(({ markdown }) => then.standInsFor(markdown) === now.standInsFor(markdown)) &&
    [...referred].every((name) => !seeming.has(name) || isDefined(name))
  );
}

/** Without what is the same at both ends, up to plain blocks that stand whole in it; null where all is the same. */
function trimmed({ before, placed, after }: Texts, region: Region): Region | null {
  const from = region.hasHead ? (placed[region.first]?.start ?? 0) : 0;
  const to = region.hasTail ? (placed[region.last]?.end ?? 0) : before.length;
  const [old, now] = [before.slice(from, to), after.slice(region.start, region.end)];
  if (old === now) {
    return null;
  }
  const same = commonEnds(old, now);
  let { first, last, start, end, hasHead, hasTail } = region;
  for (let index = region.first; index < region.last; index += 1) {
    const [block, next] = [placed[index], placed[index + 1]];
    if (block === undefined || next === undefined || next.start > from + same.start) {
      break;
    }
    if (block.isPlain && BLANK_LINE.test(before.slice(block.end, next.start))) {
      [first, start, hasHead] = [index, region.start + block.start - from, true];
    }
  }
  for (let index = region.last; index > first; index -= 1) {
    const [block, previous] = [placed[index], placed[index - 1]];
    if (block === undefined || previous === undefined || previous.end < to - same.end) {
      break;
    }
    if (block.isPlain && BLANK_LINE.test(before.slice(previous.end, block.start))) {
      [last, end, hasTail] = [index, region.end - (to - block.end), true];
    }
  }
  return { first, last, start, end, hasHead, hasTail };
}

/** Two parts of a long region, with a block that stands in it once as the last of one and the first of the other. */
function parted({ placed, after }: Texts, region: Region): readonly Region[] | null {
  const text = after.slice(region.start, region.end);
  if (text.length < SHORT) {
    return null;
  }
  const middle = (region.first + region.last) >> 1;
  for (let away = 0; away <= middle - region.first; away += 1) {
    for (const index of [middle - away, middle + away]) {
      const block = placed[index];
      const isWithin = index > region.first && index < region.last;
      if (block !== undefined && isWithin && block.isPlain && block.markdown.length >= TELLING) {
        const wanted = `\n\n${block.markdown}\n\n`;
        const place = text.indexOf(wanted);
        if (place !== -1 && text.indexOf(wanted, place + 1) === -1) {
          const start = region.start + place + 2;
          return [
            { ...region, last: index, end: start + block.markdown.length, hasTail: true },
            { ...region, first: index, start, hasHead: true },
          ];
        }
      }
    }
  }
  return null;
}

/** Where the blocks stand in their text; null where something is between them that none of them is. */
function placesOf(text: string, blocks: readonly OldBlock[]): readonly PlacedBlock[] | null {
  const placed: PlacedBlock[] = [];
  let at = 0;
  for (const block of blocks) {
    const start = text.indexOf(block.markdown, at);
    if (start === -1 || text.slice(at, start).trim() !== '') {
      return null;
    }
    at = start + block.markdown.length;
    placed.push({ ...block, start, end: at });
  }
  return text.slice(at).trim() === '' ? placed : null;
}
