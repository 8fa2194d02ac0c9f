import { HistoryExtension, type HistoryStateEntry } from '@lexical/history';
import { configExtension, defineExtension, type LexicalEditor, mergeRegister } from 'lexical';
import { isLeanEntry, type LeanEntry, leanEntry } from './lean-entry';
import { settleNodes } from './node-maps';
import { registerSentenceSteps } from './sentence-steps';
import { stepByDifference } from './step-by-difference';

/** More steps than a day of writing has. */
const MOST_STEPS = 10_000;
/** Nodes that the steps may keep in all; what is beyond goes with the oldest. */
const MOST_NODES = 400_000;
/** Steps that stay whole, so that going back over them costs nothing. */
const WHOLE_STEPS = 20;
/** How soon steps are made lean, in milliseconds. */
const SOON = 1_000;

/** Undo back to the beginning of the session, in memory that grows with what was written and not with what is there. */
export const SessionHistoryExtension = defineExtension({
  name: 'goldsmith/session-history',
  dependencies: [configExtension(HistoryExtension, { maxDepth: MOST_STEPS })],
  register: (editor, _config, state) => {
    const { historyState, delay } = state.getDependency(HistoryExtension).output;
    return mergeRegister(
      stepByDifference(editor),
      registerSentenceSteps(editor, delay),
      registerTidying(editor, () => tidyHistory(editor, historyState.peek().undoStack)),
      // Whoever still holds an editor that has ended (React its last field, for one) does not hold all that was ever in it.
      () => Object.assign(historyState.peek(), { current: null, undoStack: [], redoStack: [] }),
    );
  },
});

/** Makes older steps lean and drops the oldest of too many. */
export function tidyHistory(editor: LexicalEditor, stack: HistoryStateEntry[]): void {
  const last = stack.length - WHOLE_STEPS;
  let first = last;
  while (first > 0 && !isLean(stack[first - 1])) {
    first -= 1;
  }
  for (let index = first; index < last; index += 1) {
    asLean(stack, index).lean(asLean(stack, index + 1));
  }
  let weight = 0;
  const kept = stack.findLastIndex((entry) => {
    weight += isLeanEntry(entry) ? entry.weight : 0;
    return weight > MOST_NODES;
  });
  stack.splice(0, kept + 1);
  settleNodes(editor.getEditorState());
}

function isLean(entry: HistoryStateEntry | undefined): boolean {
  return entry !== undefined && isLeanEntry(entry) && entry.difference !== null;
}

function asLean(stack: HistoryStateEntry[], index: number): LeanEntry {
  const entry = stack[index] as HistoryStateEntry;
  const lean = isLeanEntry(entry) ? entry : leanEntry(entry);
  stack[index] = lean;
  return lean;
}

function registerTidying(editor: LexicalEditor, tidy: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const unregister = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    if (timer === null && (dirtyElements.size > 0 || dirtyLeaves.size > 0)) {
      timer = setTimeout(() => {
        timer = null;
        tidy();
      }, SOON);
    }
  });
  return () => {
    unregister();
    clearTimeout(timer ?? undefined);
  };
}
