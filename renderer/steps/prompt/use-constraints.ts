import { useLayoutEffect, useRef } from 'react';
import type { PromptAnswer } from '#shared/steps/prompt/prompt-kind';
import { moveItem } from '../move-item';
import { newId } from '../new-id';
import type { Stage } from '../step-component';

export type Constraint = PromptAnswer['constraints'][number];

export interface ConstraintsHandle {
  readonly addAt: (index: number) => void;
  readonly removeAt: (index: number) => void;
  readonly change: (index: number, text: string) => void;
  readonly move: (index: number, by: 1 | -1) => void;
  /** Takes the text field of a constraint, so that the focus can be brought there. */
  readonly onField: (id: string, element: HTMLTextAreaElement | null) => void;
}

/** What can be done with constraints, and where the focus goes after it. */
export function useConstraints(
  constraints: readonly Constraint[],
  stage: Stage,
  onChange: (constraints: readonly Constraint[]) => void,
): ConstraintsHandle {
  const fields = useRef(new Map<string, HTMLTextAreaElement>());
  const wanted = useRef<string | null>(null);
  // The undo of a toast runs later than the rendering that made it.
  const latest = useRef(constraints);
  // At once, so that the next key already goes into the new field.
  useLayoutEffect(() => {
    latest.current = constraints;
    if (wanted.current !== null) {
      fields.current.get(wanted.current)?.focus();
      wanted.current = null;
    }
  });
  const replace = (next: readonly Constraint[], focus: string | null): void => {
    wanted.current = focus;
    onChange(next);
  };
  return {
    addAt: (index) => {
      const id = newId();
      stage.conceal('constraints');
      replace(constraints.toSpliced(index, 0, { id, text: '' }), id);
    },
    removeAt: (index) => {
      const removed = constraints[index];
      if (removed === undefined) {
        return;
      }
      replace(
        constraints.toSpliced(index, 1),
        (constraints[index - 1] ?? constraints[index + 1])?.id ?? null,
      );
      const detail = removed.text.trim();
      if (detail !== '') {
        const putBack = (): void => replace(latest.current.toSpliced(index, 0, removed), removed.id);
        stage.toast({
          tone: 'info',
          title: 'Constraint removed',
          detail,
          action: { label: 'Undo', onAct: putBack },
        });
      }
    },
    change: (index, text) => {
      const constraint = constraints[index];
      if (constraint !== undefined) {
        onChange(constraints.with(index, { ...constraint, text }));
      }
    },
    move: (index, by) => replace(moveItem(constraints, index, index + by), constraints[index]?.id ?? null),
    onField: (id, element) => {
      if (element === null) {
        fields.current.delete(id);
      } else {
        fields.current.set(id, element);
      }
    },
  };
}
