import {
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $isRootNode,
  $setSelection,
  type BaseSelection,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $isListNode } from '../containers/list-node';
import { $isQuoteNode } from '../containers/quote-node';
import { $cellAtCaret, $changeTable } from '../table/change-table';

export type MoveDirection = 'up' | 'down';

interface Run {
  readonly first: LexicalNode;
  readonly last: LexicalNode;
}

/**
 * Moves the selected items of a list, or blocks of the document or of a quotation, past their neighbour; in a table the
 * row. What is moved stays within what holds it. The neighbour is what goes, so that the caret stays where it is.
 */
export function $moveBlocks(direction: MoveDirection): void {
  if ($cellAtCaret() !== null) {
    $changeTable(direction === 'up' ? 'rowUp' : 'rowDown');
    return;
  }
  const selection = $getSelection();
  const run = $selectedRun(selection);
  if (selection === null || run === null) {
    return;
  }
  if (direction === 'up') {
    const before = run.first.getPreviousSibling();
    if (before !== null) {
      run.last.insertAfter(before, false);
    }
  } else {
    const after = run.last.getNextSibling();
    if (after !== null) {
      run.first.insertBefore(after, false);
    }
  }
  // A selection that is set anew is scrolled to.
  $setSelection(selection.clone());
}

function $selectedRun(selection: BaseSelection | null): Run | null {
  const nodes = $isRangeSelection(selection)
    ? $endsOf(selection)
    : $isNodeSelection(selection)
      ? selection.getNodes()
      : [];
  const paths = nodes.map((node) => [node, ...node.getParents()].reverse());
  const [shortest = []] = [...paths].sort((a, b) => a.length - b.length);
  const differsAt = shortest.findIndex((node, depth) => paths.some((path) => path[depth]?.is(node) !== true));
  // The deepest place at or above that where what is moved has neighbours that it may change places with.
  for (let depth = differsAt === -1 ? shortest.length - 1 : differsAt; depth > 0; depth -= 1) {
    if (holdsMovable(shortest[depth - 1])) {
      const units = paths.flatMap((path) => path[depth] ?? []);
      const inOrder = units.sort((a, b) => a.getIndexWithinParent() - b.getIndexWithinParent());
      const [first, last] = [inOrder[0], inOrder.at(-1)];
      return first === undefined || last === undefined ? null : { first, last };
    }
  }
  return null;
}

function $endsOf(selection: RangeSelection): LexicalNode[] {
  return (
    selection.getStartEndPoints()?.map((point, index) => {
      const node = point.getNode();
      const isEnd = (index === 1) !== selection.isBackward() && !selection.isCollapsed();
      const child = $isElementNode(node) ? node.getChildAtIndex(point.offset - (isEnd ? 1 : 0)) : null;
      return child ?? node;
    }) ?? []
  );
}

function holdsMovable(node: LexicalNode | undefined): boolean {
  return $isRootNode(node) || $isListNode(node) || $isQuoteNode(node);
}
