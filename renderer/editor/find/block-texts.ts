import {
  $getNodeByKey,
  $getRoot,
  HISTORIC_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type UpdateListenerPayload,
} from 'lexical';
import { $unitsOf, type Unit } from './unit-texts';

const NOTHING: readonly Unit[] = [];

/** The words of every top-level block, read when they are first asked for and again when the block has changed. */
export class BlockTexts {
  readonly #editor: LexicalEditor;
  readonly #units = new Map<NodeKey, readonly Unit[]>();

  constructor(editor: LexicalEditor) {
    this.#editor = editor;
  }

  /** The keys of the top-level blocks in their order. */
  order(): NodeKey[] {
    return this.#editor.getEditorState().read(() => $getRoot().getChildrenKeys());
  }

  unitsOf(block: NodeKey): readonly Unit[] {
    const known = this.#units.get(block);
    if (known !== undefined) {
      return known;
    }
    const units = this.#editor.getEditorState().read(() => {
      const node = $getNodeByKey(block);
      return node === null ? NOTHING : $unitsOf(node);
    });
    this.#units.set(block, units);
    return units;
  }

  has(block: NodeKey): boolean {
    return this.#units.has(block);
  }

  /** Forgets what an update changed. Called for every update: its cost is that of the change. */
  forget(payload: UpdateListenerPayload): void {
    if (payload.tags.has(HISTORIC_TAG)) {
      this.#forgetDifferences(payload);
      return;
    }
    for (const key of payload.dirtyElements.keys()) {
      this.#units.delete(key);
    }
    for (const key of payload.dirtyLeaves) {
      this.#units.delete(key);
    }
  }

  // Undo puts an earlier state back as a whole and lists nothing as changed.
  #forgetDifferences({ editorState, prevEditorState }: UpdateListenerPayload): void {
    editorState.read(() => {
      for (const [key, node] of editorState._nodeMap) {
        if (prevEditorState._nodeMap.get(key) !== node) {
          for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) {
            this.#units.delete(at.getKey());
          }
        }
      }
    });
    for (const key of this.#units.keys()) {
      if (!editorState._nodeMap.has(key)) {
        this.#units.delete(key);
      }
    }
  }
}
