import {
  $createTextNode,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTabNode,
  $isTextNode,
  $setSelection,
  type LexicalNode,
  type NodeKey,
  type TextNode,
} from 'lexical';
import { $isPictureNode } from '../image/picture-node';
import { $isMathBlockNode, $isMathInlineNode } from '../math/math-nodes';
import { $isRawBlockNode, $isRawInlineNode } from '../raw/raw-nodes';
import { $isSoftBreakNode } from '../soft-break/soft-break-node';
import type { Match } from './find-session';

export interface Replacement {
  readonly match: Match;
  readonly insert: string;
}

/** Puts other words where matches are, the last of a unit first. What is put in looks like what began there. */
export function $replaceMatches(replacements: readonly Replacement[]): void {
  const caret = $caretBlock();
  $setSelection(null);
  for (const { match, insert } of [...replacements].reverse()) {
    if (match.unit.kind === 'source') {
      $replaceInSource(match, insert);
    } else {
      $replaceInWords(match, insert);
    }
  }
  const block = caret === null ? null : $getNodeByKey(caret);
  block?.selectStart();
}

function $replaceInSource({ unit, start, end }: Match, insert: string): void {
  const node = $getNodeByKey(unit.key);
  const put = (source: string): string => source.slice(0, start) + insert + source.slice(end);
  if ($isMathBlockNode(node) || $isMathInlineNode(node)) {
    node.setTex(put(node.getTex()));
  } else if ($isRawBlockNode(node) || $isRawInlineNode(node)) {
    node.setMarkdown(put(node.getMarkdown()));
  } else if ($isPictureNode(node)) {
    node.setAlt(put(node.getAlt()));
  }
}

function $replaceInWords({ unit, start, end }: Match, insert: string): void {
  const touched = unit.pieces.filter((piece) => piece.end > start && piece.start < end);
  const nodes = touched.map((piece) => ({ piece, node: $getNodeByKey(piece.key) }));
  const target = nodes.find(({ node }) => $isPlain(node))?.node;
  if (target === undefined && insert !== '') {
    nodes[0]?.node?.insertBefore($createTextNode(insert));
  }
  for (const { piece, node } of nodes) {
    if ($isPlain(node)) {
      const from = Math.max(start, piece.start) - piece.start;
      const to = Math.min(end, piece.end) - piece.start;
      node.spliceText(from, to - from, node === target ? insert : '');
    } else {
      node?.remove();
    }
  }
}

/** Words that can be cut anywhere, unlike breaks and tabs. */
function $isPlain(node: LexicalNode | null | undefined): node is TextNode {
  return $isTextNode(node) && !$isTabNode(node) && !$isSoftBreakNode(node);
}

function $caretBlock(): NodeKey | null {
  const selection = $getSelection();
  return $isRangeSelection(selection)
    ? (selection.anchor.getNode().getTopLevelElement()?.getKey() ?? null)
    : null;
}
