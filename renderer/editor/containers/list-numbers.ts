import { $findMatchingParent, $getSelection, $isRangeSelection } from 'lexical';
import { $isListNode, type ListNode } from './list-node';

/** Of the numbered list around the caret. */
export interface ListNumbers {
  readonly start: number;
  /** The number that would go on from the numbered list before it; null where there is none. */
  readonly onward: number | null;
}

export function $listNumbers(): ListNumbers | null {
  const list = $numberedList();
  return list === null ? null : { start: list.getStart(), onward: $onward(list) };
}

export function $setListStart(start: number): void {
  $numberedList()?.setStart(start);
}

function $numberedList(): ListNode | null {
  const selection = $getSelection();
  const list = $isRangeSelection(selection)
    ? $findMatchingParent(selection.anchor.getNode(), $isListNode)
    : null;
  return list?.isOrdered() === true ? list : null;
}

function $onward(list: ListNode): number | null {
  for (let before = list.getPreviousSibling(); before !== null; before = before.getPreviousSibling()) {
    if ($isListNode(before) && before.isOrdered()) {
      return before.getStart() + before.getChildrenSize();
    }
  }
  return null;
}
