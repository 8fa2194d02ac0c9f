import { $getRoot, $isElementNode, type LexicalNode } from 'lexical';
import {
  $isFootnoteNode,
  $isFootnoteReferenceNode,
  type FootnoteNode,
  type FootnoteReferenceNode,
} from './footnote-nodes';

/** All references, in the order of the text. Goes through the whole document: for what is asked for, not for what is typed. */
export function $references(): FootnoteReferenceNode[] {
  return [...$everyNode()].filter($isFootnoteReferenceNode);
}

export function $notes(): FootnoteNode[] {
  return [...$everyNode()].filter($isFootnoteNode);
}

export function $noteAround(node: LexicalNode): FootnoteNode | null {
  return [node, ...node.getParents()].find($isFootnoteNode) ?? null;
}

export function $noteCalled(identifier: string): FootnoteNode | null {
  return $notes().find((note) => note.getName().identifier === identifier) ?? null;
}

export function $firstReferenceTo(identifier: string): FootnoteReferenceNode | null {
  return $references().find((reference) => reference.getName().identifier === identifier) ?? null;
}

/** Puts the caret at the end of a note, or behind a reference. */
export function $select(target: FootnoteNode | FootnoteReferenceNode): void {
  if ($isFootnoteNode(target)) {
    target.selectEnd();
  } else {
    target.selectNext(0, 0);
  }
}

function* $everyNode(): Generator<LexicalNode> {
  const open: LexicalNode[] = [$getRoot()];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node;
    if ($isElementNode(node)) {
      open.push(...node.getChildren().reverse());
    }
  }
}
