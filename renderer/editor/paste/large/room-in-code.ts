import {
  $createLineBreakNode,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { $codeNodes } from '../../code/code-content';
import { cleanText } from '../text/clean-text';
import type { WrittenPiece } from './insert-pieces';
import type { PasteRoom } from './paste-room';
import type { Piece } from './pieces';

/** Lines that are put in as one piece. */
const LINES = 150;

/** Long code for a block of code, in pieces of lines. */
export function codePieces(text: string): Piece[] {
  const lines = cleanText(text).split('\n');
  return Array.from({ length: Math.ceil(lines.length / LINES) }, (_unused, index) => {
    const value = lines.slice(index * LINES, (index + 1) * LINES).join('\n');
    return {
      block: { type: 'code', value },
      isMore: index > 0,
      characters: value.length + 1,
      markdown: null,
    };
  });
}

/**
 * In a block of code, at the caret, whose line is parted by a break for as long as the paste takes: two texts of one
 * line would be joined at once, and what was there before could not be told from what is pasted.
 */
export class RoomInCode implements PasteRoom {
  /** The page keeps the caret where it is by itself; putting it there again would have every line laid out at once. */
  readonly tags = [SKIP_DOM_SELECTION_TAG];
  readonly #keys: NodeKey[] = [];
  /** The breaks before and behind what is pasted. */
  #before: NodeKey | null = null;
  #behind: NodeKey | null = null;

  $open(): void {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) {
      return;
    }
    if (!selection.isCollapsed()) {
      selection.removeText();
    }
    const [before, behind] = [$createLineBreakNode(), $createLineBreakNode()];
    selection.insertNodes([before, behind]);
    this.#before = before.getKey();
    this.#behind = behind.getKey();
  }

  $insert(pieces: readonly Piece[]): readonly WrittenPiece[] {
    const behind = $nodeOf(this.#behind);
    if (behind === null) {
      return [];
    }
    const nodes = pieces.flatMap(({ block, isMore }) => [
      ...(isMore ? [$createLineBreakNode()] : []),
      ...(block.type === 'code' ? $codeNodes(block.value) : []),
    ]);
    const isCaretThere = $isCaretBehind(behind);
    behind.getParentOrThrow().splice(behind.getIndexWithinParent(), 0, nodes);
    if (isCaretThere) {
      behind.selectNext(0, 0);
    }
    this.#keys.push(...nodes.map((node) => node.getKey()));
    return [];
  }

  $end(): void {
    const behind = $nodeOf(this.#behind);
    // Unless the writer has moved the caret elsewhere meanwhile.
    if (behind !== null && $isCaretBehind(behind)) {
      const last = behind.getPreviousSibling();
      if ($isTextNode(last)) {
        last.selectEnd();
      } else {
        const index = behind.getIndexWithinParent();
        behind.getParentOrThrow().select(index, index);
      }
    }
    this.$close();
  }

  $remove(count: number): boolean {
    for (const key of this.#keys.splice(-count)) {
      $getNodeByKey(key)?.remove();
    }
    return this.#keys.length > 0;
  }

  $close(): void {
    $nodeOf(this.#behind)?.remove();
    $nodeOf(this.#before)?.remove();
  }
}

function $nodeOf(key: NodeKey | null): LexicalNode | null {
  const node = key === null ? null : $getNodeByKey(key);
  return node?.isAttached() === true ? node : null;
}

function $isCaretBehind(node: LexicalNode): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) {
    return false;
  }
  const { type, offset } = selection.anchor;
  const at = selection.anchor.getNode();
  return type === 'text'
    ? offset === 0 && at.getPreviousSibling()?.is(node) === true
    : at.is(node.getParent()) && offset === node.getIndexWithinParent() + 1;
}
