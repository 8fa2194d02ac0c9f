import {
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $isPictureNode } from '../image/picture-node';
import { $isMathBlockNode, $isMathInlineNode } from '../math/math-nodes';
import { $isRawBlockNode, $isRawInlineNode } from '../raw/raw-nodes';

/** A stretch of words that belong together: what stands between two block borders, formulas or pictures. */
export interface Unit {
  /** `source`: what a formula, or kept Markdown, is written as, or a picture described as. */
  readonly kind: 'words' | 'source';
  /** The block the words are in, or the node whose source this is. */
  readonly key: NodeKey;
  readonly text: string;
  /** The nodes that the words are made of; none for a source. */
  readonly pieces: readonly Piece[];
}

export interface Piece {
  readonly key: NodeKey;
  readonly start: number;
  readonly end: number;
}

/** The units of a top-level block, in order. Inside a read. */
export function $unitsOf(block: LexicalNode): Unit[] {
  const units: Unit[] = [];
  const source = $sourceOf(block);
  if (source !== null) {
    units.push({ kind: 'source', key: block.getKey(), text: source, pieces: [] });
  } else if ($isElementNode(block)) {
    $collect(block, units);
  }
  return units;
}

/** How a formula or kept Markdown is written, or what a picture is said to show; null for every other node. */
export function $sourceOf(node: LexicalNode): string | null {
  if ($isMathBlockNode(node) || $isMathInlineNode(node)) {
    return node.getTex();
  }
  if ($isPictureNode(node)) {
    return node.getAlt();
  }
  return $isRawBlockNode(node) || $isRawInlineNode(node) ? node.getMarkdown() : null;
}

function $collect(block: ElementNode, units: Unit[]): void {
  let text = '';
  let pieces: Piece[] = [];
  const key = block.getKey();
  const flush = (): void => {
    if (pieces.length > 0) {
      units.push({ kind: 'words', key, text, pieces });
      text = '';
      pieces = [];
    }
  };
  const add = (node: LexicalNode, words: string): void => {
    pieces.push({ key: node.getKey(), start: text.length, end: text.length + words.length });
    text += words;
  };
  const $visit = (parent: ElementNode): void => {
    for (const node of parent.getChildren()) {
      const source = $sourceOf(node);
      if (source !== null) {
        flush();
        units.push({ kind: 'source', key: node.getKey(), text: source, pieces: [] });
      } else if ($isTextNode(node)) {
        add(node, node.getTextContent());
      } else if ($isLineBreakNode(node)) {
        add(node, '\n');
      } else if ($isElementNode(node) && node.isInline()) {
        $visit(node);
      } else {
        flush();
        if ($isElementNode(node)) {
          $collect(node, units);
        }
      }
    }
  };
  $visit(block);
  flush();
}
