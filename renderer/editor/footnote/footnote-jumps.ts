import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
} from 'lexical';
import { bringNear } from '../near/near-extension';
import {
  $isFootnoteNode,
  $isFootnoteReferenceNode,
  type FootnoteNode,
  type FootnoteReferenceNode,
} from './footnote-nodes';
import { $firstReferenceTo, $noteAround, $noteCalled, $select } from './footnote-queries';
import { $writeNote } from './insert-footnote';

/** From a number in the text to its note, which is written where it is missing; from a note to where it is first referred to. */
export function jumpFrom(editor: LexicalEditor, key: NodeKey): void {
  let target: FootnoteNode | FootnoteReferenceNode | null = null;
  const isEditable = editor.isEditable();
  editor.update(
    () => {
      target = $otherEnd($getNodeByKey(key), isEditable);
      if (target !== null && isEditable) {
        $select(target);
      }
    },
    {
      onUpdate: () => {
        const element = target === null ? null : editor.getElementByKey(target.getKey());
        bringNear(element);
        element?.scrollIntoView({ block: 'nearest' });
        if (element !== null && isEditable) {
          editor.getRootElement()?.focus({ preventScroll: true });
        }
      },
    },
  );
}

/** Between the note the caret is in and the text; from the number beside the caret to its note. */
export function $jumpBetweenNoteAndText(): void {
  const selection = $getSelection();
  const nodes = $isNodeSelection(selection)
    ? selection.getNodes()
    : $isRangeSelection(selection)
      ? $besideCaret(selection)
      : [];
  const reference = nodes.find($isFootnoteReferenceNode);
  const from = reference ?? ($isRangeSelection(selection) ? $noteAround(selection.anchor.getNode()) : null);
  const target = $otherEnd(from, true);
  if (target !== null) {
    $select(target);
  }
}

function $otherEnd(from: LexicalNode | null, mayWrite: boolean): FootnoteNode | FootnoteReferenceNode | null {
  if ($isFootnoteNode(from)) {
    return $firstReferenceTo(from.getName().identifier);
  }
  if (!$isFootnoteReferenceNode(from)) {
    return null;
  }
  return $noteCalled(from.getName().identifier) ?? (mayWrite ? $writeNote(from) : null);
}

function $besideCaret({ anchor }: RangeSelection): LexicalNode[] {
  const node = anchor.getNode();
  const neighbours = $isElementNode(node)
    ? [node.getChildAtIndex(anchor.offset - 1), node.getChildAtIndex(anchor.offset)]
    : [
        anchor.offset === 0 ? node.getPreviousSibling() : null,
        anchor.offset === node.getTextContentSize() ? node.getNextSibling() : null,
      ];
  return neighbours.filter((neighbour) => neighbour !== null);
}
