import type { Nodes, Root } from 'mdast';
import type { ReactNode } from 'react';
import type { Block } from '#shared/lib/prose-diff/block';
import type { DiffEntry } from '#shared/lib/prose-diff/diff-entry';
import type { Piece } from '#shared/lib/prose-diff/pieces';
import { Formula } from '../../markdown/math';
import { parseMarkdown } from '../../markdown/parse-markdown';
import { collectReferences } from '../markdown-view/collect-references';
import type { RenderContext } from '../markdown-view/render-context';
import { isShownAsSource } from '../markdown-view/render-limits';
import { renderChildren, renderNode } from '../markdown-view/render-node';
import { ScrollBox } from '../markdown-view/scroll-box';
import { type BlockSource, blockSource } from './block-source';
import { codeLines } from './code-lines';
import { DiffCode } from './diff-code';
import { ChangedRun, ChangedUnit } from './diff-parts';
import type { DiffTexts } from './diff-texts';
import { fragmentNodes } from './fragment-nodes';
import { type Insertion, type Mark, markTree } from './mark-tree';
import { insertRows, isRow } from './table-rows';

/** One side of a comparison, or both run together. */
export type ShownSide = 'before' | 'after' | 'both';

/** Draws what became of a block. */
export function drawBlock(texts: DiffTexts, entry: DiffEntry, shown: ShownSide): ReactNode {
  const side = sideOf(entry, shown);
  const blocks = side === 'before' ? entry.beforeBlocks : entry.afterBlocks;
  const kind = blocks[0]?.kind;
  const source = blockSource(texts[side], blocks, texts.definitions[side]);
  const own = source.text.slice(0, source.length);
  if (isShownAsSource(source.text)) {
    return <p className="whitespace-pre-wrap">{own}</p>;
  }
  const root = parseMarkdown(source.text);
  if (kind === 'code') {
    const [code] = root.children;
    const language = code?.type === 'code' ? (code.lang ?? null) : null;
    return <DiffCode lines={codeLines(texts, entry.pieces, shown)} language={language} />;
  }
  if (kind === 'definition') {
    return <p className="font-mono text-ink-faint text-xs">{own}</p>;
  }
  const isBoth = shown === 'both' && side === 'after';
  const gone = isBoth ? entry.pieces.filter((piece) => piece.kind === 'removed' && !piece.isQuiet) : [];
  if (kind === 'table') {
    insertRows(root, texts.before, gone, source);
  }
  const goneFormula = kind === 'math' && gone.length > 0 ? formulaOf(texts.before, entry.beforeBlocks) : null;
  const insertions = kind === 'math' ? [] : insertionsOf(gone, texts.before, kind === 'table', source);
  markTree(root, source.text, marksOf(entry, side, source), insertions);
  return (
    <>
      {kind === 'footnote' && <p className="diff-note">{`Footnote ${noteName(texts[side], blocks)}`}</p>}
      {isQuiet(texts, entry) && <p className="diff-note">{quietNote(entry)}</p>}
      {goneFormula !== null && (
        <ChangedUnit kind="removed">
          <DisplayFormula source={goneFormula} />
        </ChangedUnit>
      )}
      {renderChildren(root.children, contextOf(texts, side, source, root), 0)}
    </>
  );
}

/** Whose blocks are drawn: where both are run together, the new ones with what is gone between. */
export function sideOf(entry: DiffEntry, shown: ShownSide): 'before' | 'after' {
  return shown === 'both' ? (entry.afterBlocks.length > 0 ? 'after' : 'before') : shown;
}

/** Whether a block changed, and not in its words: nothing that a reader sees would be marked. */
function isQuiet(texts: DiffTexts, { kind, pieces }: DiffEntry): boolean {
  const isMarks = (piece: Piece): boolean => {
    const side = piece.kind === 'removed' ? 'before' : 'after';
    return /^[\s*_~#>=-]*$/.test(texts[side].slice(piece[side].start, piece[side].end));
  };
  return (
    kind === 'changed' && pieces.every((piece) => piece.kind === 'kept' || piece.isQuiet || isMarks(piece))
  );
}

function noteName(text: string, [block]: readonly Block[]): string {
  return /\[\^([^\]]+)\]/.exec(text.slice(block?.contentStart, block?.contentEnd))?.[1] ?? '';
}

/** Said where nothing that a reader sees is marked. */
function quietNote({ beforeBlocks, afterBlocks }: DiffEntry): string {
  if (beforeBlocks.length !== afterBlocks.length) {
    return afterBlocks.length > beforeBlocks.length
      ? 'Split into several paragraphs'
      : 'Joined into one paragraph';
  }
  return beforeBlocks[0]?.depth === afterBlocks[0]?.depth
    ? 'Only the formatting changed'
    : 'Only the level in the list changed';
}

function marksOf(entry: DiffEntry, side: 'before' | 'after', source: BlockSource): Mark[] {
  const kind = side === 'before' ? 'removed' : 'added';
  return entry.pieces
    .filter((piece) => piece.kind === kind && !piece.isQuiet)
    .map((piece) => ({
      start: source.placeOf(piece[side].start),
      end: source.placeOf(piece[side].end),
      kind,
    }));
}

function insertionsOf(
  gone: readonly Piece[],
  before: string,
  isTable: boolean,
  source: BlockSource,
): Insertion[] {
  return gone
    .filter((piece) => !isTable || !isRow(before, piece.before))
    .map((piece) => {
      const fragment = before.slice(piece.before.start, piece.before.end);
      return {
        at: source.placeOf(piece.after.start),
        nodes: fragmentNodes(isTable ? fragment.replace(/(?<!\\)\|/g, ' ') : fragment),
      };
    });
}

function formulaOf(text: string, blocks: readonly Block[]): string | null {
  const [node] = parseMarkdown(blockSource(text, blocks, '').text).children;
  return node?.type === 'math' ? node.value : null;
}

function DisplayFormula({ source }: { readonly source: string }): ReactNode {
  return (
    <ScrollBox label="Formula" className="math-scroll focus-inset">
      <Formula source={source} isDisplay />
    </ScrollBox>
  );
}

function contextOf(
  texts: DiffTexts,
  side: 'before' | 'after',
  source: BlockSource,
  root: Root,
): RenderContext {
  const context: RenderContext = {
    source: source.text,
    definitions: collectReferences(root).definitions,
    footnotes: texts.footnotes[side].map((identifier) => ({
      type: 'footnoteDefinition',
      identifier,
      children: [],
    })),
    strayFootnotes: [],
    onOpenLink: null,
    onOpenQuote: null,
    onRunCode: null,
    resolveMedia: texts.resolveMedia,
    renderMarked: (node, depth) => renderMarked(node, context, depth),
  };
  return context;
}

function renderMarked(node: Nodes, context: RenderContext, depth: number): ReactNode | undefined {
  const kind = node.data?.diff;
  if (kind === undefined) {
    return undefined;
  }
  if (node.type === 'delete' && node.position === undefined) {
    return <ChangedRun kind={kind}>{renderChildren(node.children.map(unmarked), context, depth)}</ChangedRun>;
  }
  if (node.type === 'math' && kind !== 'format') {
    return (
      <ChangedUnit kind={kind}>
        <DisplayFormula source={node.value} />
      </ChangedUnit>
    );
  }
  return <ChangedRun kind={kind}>{renderNode(unmarked(node), context, depth)}</ChangedRun>;
}

/** Inside a run that is marked, its parts are drawn as ever. */
function unmarked<Node extends Nodes>(node: Node): Node {
  const { diff: _, ...data } = node.data ?? {};
  return { ...node, data };
}
