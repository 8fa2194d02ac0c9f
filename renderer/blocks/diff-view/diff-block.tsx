import { memo, type ReactNode, useMemo } from 'react';
import type { DiffEntry } from '#shared/lib/prose-diff/diff-entry';
import { RenderBoundary } from '../markdown-view/render-boundary';
import { SourceText } from '../markdown-view/source-text';
import type { DiffTexts } from './diff-texts';
import { drawBlock, type ShownSide, sideOf } from './draw-block';

export interface DiffBlockProps {
  readonly texts: DiffTexts;
  readonly entry: DiffEntry;
  readonly shown: ShownSide;
}

/** A block drawn as the Markdown that it is, with what changed in it marked. */
export const DiffBlock = memo(function DiffBlock({ texts, entry, shown }: DiffBlockProps): ReactNode {
  const [block] = sideOf(entry, shown) === 'before' ? entry.beforeBlocks : entry.afterBlocks;
  const content = useMemo(() => drawBlock(texts, entry, shown), [texts, entry, shown]);
  const own = texts[sideOf(entry, shown)].slice(block?.contentStart ?? 0, block?.contentEnd ?? 0);
  // As far to the right as the lists around it would put it; an item's own list does the rest.
  const depth = block === undefined ? 0 : block.depth - (block.kind === 'item' ? 1 : 0);
  return (
    <div
      className="prose diff-prose"
      style={depth > 0 ? { marginInlineStart: `${depth * 1.6}em` } : undefined}
    >
      <RenderBoundary
        fallback={<SourceText source={own} note="This could not be set; here is its source." />}
      >
        {content}
      </RenderBoundary>
    </div>
  );
});
