import type { TextRange } from '../text-anchor';
import type { Block, BlockKind } from './block';
import { matchCode, matchOf } from './diff-lines';
import { matchProse } from './diff-prose';
import { matchTable } from './diff-table';
import type { Match } from './pieces';
import type { TokenReader } from './prose-tokens';

/** What can become what: prose stays prose, however it is set. */
export function familyOf(kind: BlockKind): 'prose' | 'code' | 'math' | 'table' | 'rule' {
  return kind === 'code' || kind === 'math' || kind === 'table' || kind === 'rule' ? kind : 'prose';
}

/** What two stretches of blocks have in common, in the way that suits what they are. Both are of one family. */
export function matchBlocks(reader: TokenReader, before: readonly Block[], after: readonly Block[]): Match[] {
  const { texts } = reader;
  const [old, fresh] = [contentOf(before), contentOf(after)];
  switch (familyOf((before[0] as Block).kind)) {
    case 'code':
      return matchCode(texts, old, fresh);
    case 'table':
      return matchTable(reader, old, fresh);
    case 'math':
    case 'rule': {
      const match = matchOf(texts, old, fresh);
      return match.isExact ? [match] : [];
    }
    case 'prose':
      return matchItems(reader, before, after);
  }
}

/** The mark of an item is no word: another bullet or number is the same item. */
function matchItems(reader: TokenReader, before: readonly Block[], after: readonly Block[]): Match[] {
  const { texts } = reader;
  const [old, fresh] = [contentOf(before), contentOf(after)];
  const isItem = before[0]?.kind === 'item' && after[0]?.kind === 'item';
  const [oldMark, freshMark] = isItem
    ? [markEnd(texts.before, old), markEnd(texts.after, fresh)]
    : [old.start, fresh.start];
  const isOtherMark = isNumbered(texts.before, old, oldMark) !== isNumbered(texts.after, fresh, freshMark);
  const mark =
    isItem && !isOtherMark
      ? [matchOf(texts, { start: old.start, end: oldMark }, { start: fresh.start, end: freshMark })]
      : [];
  const words = matchProse(reader, { start: oldMark, end: old.end }, { start: freshMark, end: fresh.end });
  return [...mark, ...words];
}

function markEnd(text: string, { start, end }: TextRange): number {
  return start + (/^\s*(?:[-*+]|\d{1,9}[.)])[ \t]*/.exec(text.slice(start, end))?.[0].length ?? 0);
}

function isNumbered(text: string, { start }: TextRange, end: number): boolean {
  return /\d/.test(text.slice(start, end));
}

function contentOf(blocks: readonly Block[]): TextRange {
  return { start: (blocks[0] as Block).contentStart, end: (blocks.at(-1) as Block).contentEnd };
}
