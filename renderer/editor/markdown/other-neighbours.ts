import { $isElementNode, type LexicalNode, type NodeKey, type UpdateListenerPayload } from 'lexical';

const PLACE: ReadonlySet<string> = new Set(['__prev', '__next']);

/** Whether all that an update changed of a block is what stands before it or behind it: then it is as it was written. */
export function hasOnlyOtherNeighbours(key: NodeKey, payload: UpdateListenerPayload): boolean {
  return payload.editorState.read(() => {
    const now = payload.editorState._nodeMap.get(key);
    const before = payload.prevEditorState._nodeMap.get(key);
    // A node that is the same one is listed for something in it.
    return (
      now !== undefined &&
      before !== undefined &&
      now !== before &&
      isSame(now, before) &&
      !holdsChanges(now, payload)
    );
  });
}

/** Paragraphs, headings and the like: what other nodes have besides is shared by their versions, and tells nothing. */
function isSame(now: LexicalNode, before: LexicalNode): boolean {
  if (now.__state !== undefined) {
    return false;
  }
  const [one, other] = [now, before].map((node) => Object.entries(node).filter(([name]) => !PLACE.has(name)));
  const values = new Map(other);
  return one?.length === values.size && one.every(([name, value]) => Object.is(value, values.get(name)));
}

/** What holds something changed is listed itself, so its children tell. */
function holdsChanges(node: LexicalNode, { dirtyElements, dirtyLeaves }: UpdateListenerPayload): boolean {
  return (
    $isElementNode(node) &&
    node.getChildrenKeys().some((child) => dirtyElements.has(child) || dirtyLeaves.has(child))
  );
}
