import type { HistoryStateEntry } from '@lexical/history';
import type { EditorState, LexicalNode, NodeKey } from 'lexical';
import { changesTo, type NodeChanges, withChanges, withoutWords } from './node-maps';

/**
 * A step of undo that keeps only what is different from the step after it. Lexical keeps whole states, each with a map
 * of all that was written for a while before it: a few hundred of them are as large as everything else.
 *
 *   whole ──lean(after)──▶ changes + the entry after it ──editorState──▶ the same state again
 */
export interface LeanEntry extends HistoryStateEntry {
  /** How many nodes it keeps; 0 while it is whole. */
  readonly weight: number;
  /** Keeps no more than what `after` has not; `after` must say what came next. */
  lean(after: LeanEntry): void;
  /** What it adds to the entry after it; null while it is whole. */
  readonly difference: { readonly changes: NodeChanges; readonly after: LeanEntry } | null;
}

const entries = new WeakSet<HistoryStateEntry>();

export function isLeanEntry(entry: HistoryStateEntry): entry is LeanEntry {
  return entries.has(entry);
}

/** An entry that can be made lean, in the place of one that cannot. */
export function leanEntry({ editor, editorState: whole }: HistoryStateEntry): LeanEntry {
  const selection = whole._selection;
  let state: EditorState | null = whole;
  let restored: WeakRef<EditorState> | null = null;
  let difference: LeanEntry['difference'] = null;
  const entry: LeanEntry = {
    editor,
    // Own and enumerable: Lexical copies entries member by member.
    get editorState() {
      const known = state ?? restored?.deref();
      if (known !== undefined) {
        return known;
      }
      const made = restore(entry, selection);
      restored = new WeakRef(made);
      return made;
    },
    get weight() {
      return difference?.changes.size ?? 0;
    },
    get difference() {
      return difference;
    },
    lean(after) {
      if (state !== null) {
        difference = { changes: withoutWords(changesTo(state, after.editorState)), after };
        state = null;
      }
    },
  };
  entries.add(entry);
  return entry;
}

/** Goes up to the first entry that is whole and makes all changes on the way back down. */
function restore(entry: LeanEntry, selection: EditorState['_selection']): EditorState {
  const all = new Map<NodeKey, LexicalNode | undefined>();
  let at = entry;
  while (at.difference !== null) {
    for (const [key, node] of at.difference.changes) {
      // What is nearer to the entry counts.
      if (!all.has(key)) {
        all.set(key, node);
      }
    }
    at = at.difference.after;
  }
  return withChanges(at.editorState, all, selection);
}
