import { $isRootNode, type EditorState, type LexicalNode, type NodeKey, type RootNode } from 'lexical';

type NodeMap = EditorState['_nodeMap'];

/** What Lexical keeps the nodes of a long text in: what was written since the last time it was put in order, apart. */
interface GenerationMap extends NodeMap {
  readonly _old: ReadonlyMap<NodeKey, LexicalNode> | undefined;
  /** Null is for what was taken away. */
  readonly _nursery: ReadonlyMap<NodeKey, LexicalNode | null> | undefined;
  clone(): NodeMap;
  compact(isForced: boolean): NodeMap;
}

/** The nodes of one state that are others in another one; undefined where the first has none. */
export type NodeChanges = ReadonlyMap<NodeKey, LexicalNode | undefined>;

/** Every update copies what was written since the last time; this much of it is put in order when there is time. */
const MUCH_WRITTEN = 1_000;

/** Gives what turns the nodes of `other` into those of `state`. Costs what was written between them, mostly. */
export function changesTo(state: EditorState, other: EditorState): NodeChanges {
  const [one, two] = [state._nodeMap, other._nodeMap];
  const changes = new Map<NodeKey, LexicalNode | undefined>();
  const isShared = isGenerationMap(one) && isGenerationMap(two) && one._old === two._old;
  for (const map of isShared ? [one._nursery, two._nursery] : [one, two]) {
    for (const key of map?.keys() ?? []) {
      const node = one.get(key);
      if (node !== two.get(key)) {
        changes.set(key, node);
      }
    }
  }
  return changes;
}

/** Whether two states hold the same nodes, wherever the caret is. */
export function isSameText(one: EditorState, two: EditorState): boolean {
  return changesTo(one, two).size === 0;
}

/** The state that `other` becomes by these changes. */
export function withChanges(
  other: EditorState,
  changes: NodeChanges,
  selection: EditorState['_selection'],
): EditorState {
  const state = other.clone(selection);
  const nodes = isGenerationMap(other._nodeMap) ? other._nodeMap.clone() : new Map(other._nodeMap);
  for (const [key, node] of changes) {
    if (node === undefined) {
      nodes.delete(key);
    } else {
      nodes.set(key, node);
    }
  }
  state._nodeMap = nodes;
  return state;
}

/**
 * The same without the words of the whole text, which Lexical keeps with the root of each state: a step of undo would be as
 * large as the text. They are put together again when somebody asks.
 */
export function withoutWords(changes: NodeChanges): NodeChanges {
  const root = changes.get('root');
  return $isRootNode(root) ? new Map(changes).set('root', wordless(root)) : changes;
}

/** Not by Lexical's own way, which needs an update to be going on. */
function wordless(root: RootNode): RootNode {
  return Object.assign(Object.create(Object.getPrototypeOf(root)), root, { __cachedText: null });
}

/** Puts a state's nodes in order, so that the next updates copy little. Changes nothing of what the state says. */
export function settleNodes(state: EditorState): void {
  const map = state._nodeMap;
  if (isGenerationMap(map) && (map._nursery?.size ?? 0) > MUCH_WRITTEN) {
    map.compact(true);
  }
}

function isGenerationMap(map: NodeMap): map is GenerationMap {
  return 'compact' in map;
}
