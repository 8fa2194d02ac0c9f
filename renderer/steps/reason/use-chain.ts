import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { ChainMark, ChainStep, ReasonAnswer, ReasonConfig } from '#shared/steps/reason/reason-answer';
import type { ProseEditorHandle } from '../../editor/prose-editor-handle';
import { moveItem } from '../move-item';
import { newId } from '../new-id';
import { putBack } from '../put-back';
import type { StepComponentProps } from '../step-component';
import { type AnswerPartsHandle, useAnswerParts } from '../use-answer-parts';
import { joinStep, newStep, partStep, splitStep, withStep } from './chain-edits';

/** Where the focus goes once a change is drawn: to a step's handle, into its text, or into its note. */
export interface FocusGoal {
  readonly id: string;
  readonly part: 'handle' | 'text' | 'note';
  /** Where in the text; its end when left out. */
  readonly at?: 'start';
}

export interface Chain {
  readonly parts: AnswerPartsHandle<ReasonAnswer>;
  /** The step whose text is being written: the only one with an editor. */
  readonly openId: string | null;
  /** The step whose note was asked for. */
  readonly noteId: string | null;
  /** The step at hand, which the Tab key stops at. */
  readonly currentId: string | null;
  readonly editor: RefObject<ProseEditorHandle | null>;
  readonly goal: RefObject<FocusGoal | null>;
  readonly steps: () => readonly ChainStep[];
  /** The step at a place; null beyond both ends. */
  readonly idAt: (index: number) => string | null;
  /** Whether the step is the one in the editor. */
  readonly isOpen: (id: string) => boolean;
  readonly setCurrent: (id: string) => void;
  readonly go: (goal: FocusGoal) => void;
  readonly close: () => void;
  readonly hear: (id: string, read: () => string) => void;
  readonly insertAt: (index: number) => void;
  readonly remove: (id: string) => void;
  readonly move: (from: number, to: number) => void;
  readonly mark: (id: string, mark: ChainMark) => void;
  readonly note: (id: string, note: string) => void;
  /** False where the caret parts nothing, so that the key keeps its usual meaning. */
  readonly splitAtCaret: (id: string) => boolean;
  readonly part: (id: string) => void;
  readonly join: (id: string) => void;
}

/** What can be done with a chain, whose texts are in the answer but for the one that is in the editor. */
export function useChain(props: StepComponentProps<ReasonConfig, ReasonAnswer>): Chain {
  const { view, stage } = props;
  const parts = useAnswerParts(props);
  const [openId, setOpenId] = useState<string | null>(null);
  const [noteId, setNoteId] = useState<string | null>(null);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const editor = useRef<ProseEditorHandle>(null);
  const goal = useRef<FocusGoal | null>(null);
  // What the text in the editor is put into when it is read.
  const base = useRef<readonly ChainStep[]>(view.answer.steps);
  // Rows that did not change keep the functions of an earlier rendering: those look here for how things stand.
  const drawn = useRef({ steps: view.answer.steps, openId });
  useLayoutEffect(() => {
    base.current = view.answer.steps;
    drawn.current = { steps: view.answer.steps, openId };
  }, [view.answer.steps, openId]);

  const steps = (): readonly ChainStep[] => parts.read().steps;
  const put = (next: readonly ChainStep[], before?: ReasonAnswer): void => {
    base.current = next;
    parts.change({ steps: [...next] }, before);
  };
  /** Brings what the editor holds into the answer, so that it is shown when the editor is gone. */
  const settle = (): readonly ChainStep[] => {
    const now = steps();
    if (now !== drawn.current.steps) {
      put(now);
    }
    return now;
  };
  const go = (next: FocusGoal): void => {
    const { openId: written } = drawn.current;
    if (written !== null && (next.part !== 'text' || next.id !== written)) {
      settle();
    }
    goal.current = next;
    setCurrentId(next.id);
    setOpenId(next.part === 'text' ? next.id : null);
    setNoteId(next.part === 'note' ? next.id : null);
  };
  const change = (next: readonly ChainStep[], focus: FocusGoal, before?: ReasonAnswer): void => {
    stage.conceal('steps');
    put(next, before);
    goal.current = focus;
    setCurrentId(focus.id);
    setOpenId(focus.part === 'text' ? focus.id : null);
  };

  return {
    parts,
    openId,
    noteId,
    currentId,
    editor,
    goal,
    steps,
    idAt: (index) => steps()[index]?.id ?? null,
    isOpen: (id) => drawn.current.openId === id,
    setCurrent: setCurrentId,
    go,
    close: () => {
      settle();
      setOpenId(null);
    },
    hear: (id, read) =>
      parts.changeLazily('steps', () => {
        base.current = withStep(base.current, id, { markdown: read() });
        return [...base.current];
      }),
    insertAt: (index) => {
      const step = newStep(view.config, newId());
      change(steps().toSpliced(index, 0, step), { id: step.id, part: 'text' });
    },
    remove: (id) => {
      const now = steps();
      const index = now.findIndex((step) => step.id === id);
      const removed = now[index];
      const next = now[index + 1] ?? now[index - 1];
      if (removed === undefined || next === undefined) {
        return;
      }
      change(now.toSpliced(index, 1), { id: next.id, part: 'handle' });
      const undo = (): void => change(putBack(steps(), index, removed), { id, part: 'handle' });
      if (removed.markdown.trim() !== '') {
        const action = { label: 'Undo', onAct: undo };
        stage.toast({ tone: 'info', title: `Step ${index + 1} removed`, action });
      }
    },
    move: (from, to) => {
      const now = steps();
      const moved = now[from];
      const next = moveItem(now, from, to);
      if (next !== now && moved !== undefined) {
        change(next, { id: moved.id, part: drawn.current.openId === moved.id ? 'text' : 'handle' });
      }
    },
    mark: (id, mark) => put(withStep(steps(), id, { mark })),
    note: (id, note) => put(withStep(steps(), id, { note })),
    splitAtCaret: (id) => {
      // The cut changes the text at once: read afterwards, undo would go back to a step that has lost its end.
      const before = parts.read();
      const behind = editor.current?.takeAfterCaret() ?? null;
      if (behind === null || editor.current === null) {
        return false;
      }
      const step = newStep(view.config, newId(), behind);
      const kept = editor.current.readMarkdown();
      change(splitStep(steps(), id, kept, step), { id: step.id, part: 'text', at: 'start' }, before);
      return true;
    },
    part: (id) => {
      const now = steps();
      const next = partStep(now, id, (markdown) => newStep(view.config, newId(), markdown));
      if (next === now) {
        stage.toast({ tone: 'info', title: 'This step is one sentence' });
      } else {
        change(next, { id, part: 'handle' });
      }
    },
    join: (id) => {
      const now = steps();
      const index = now.findIndex((step) => step.id === id);
      const next = joinStep(now, id);
      if (next !== now) {
        change(next, { id: now[index - 1]?.id ?? id, part: 'handle' });
      }
    },
  };
}
