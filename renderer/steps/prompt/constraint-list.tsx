import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { PromptAnswer } from '#shared/steps/prompt/prompt-kind';
import { matchesKeys } from '../../blocks/shortcuts/match-keys';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Kbd } from '../../ui/kbd';
import { TextArea } from '../../ui/text-area';
import { moveItem } from '../move-item';
import { newId } from '../new-id';
import type { Stage } from '../step-component';

type Constraint = PromptAnswer['constraints'][number];

export interface ConstraintListProps {
  readonly constraints: readonly Constraint[];
  readonly readOnly: boolean;
  readonly stage: Stage;
  readonly onChange: (constraints: readonly Constraint[]) => void;
}

/** Constraints, one per line: Enter adds the next, Backspace in an empty one removes it, Alt with arrows moves. */
export function ConstraintList({ constraints, readOnly, stage, onChange }: ConstraintListProps): ReactNode {
  const fields = useRef(new Map<string, HTMLTextAreaElement>());
  const wanted = useRef<string | null>(null);
  // The undo of a toast runs later than the rendering that made it.
  const latest = useRef(constraints);
  useEffect(() => {
    latest.current = constraints;
    if (wanted.current !== null) {
      fields.current.get(wanted.current)?.focus();
      wanted.current = null;
    }
  });

  const replace = (next: readonly Constraint[], focus: string | null = null): void => {
    wanted.current = focus;
    onChange(next);
  };
  const addAt = (index: number): void => {
    const id = newId();
    stage.conceal('constraints');
    replace(constraints.toSpliced(index, 0, { id, text: '' }), id);
  };
  const removeAt = (index: number): void => {
    const removed = constraints[index];
    if (removed === undefined) {
      return;
    }
    replace(constraints.toSpliced(index, 1), (constraints[index - 1] ?? constraints[index + 1])?.id ?? null);
    if (removed.text.trim() !== '') {
      const putBack = (): void => replace(latest.current.toSpliced(index, 0, removed), removed.id);
      const detail = removed.text.trim();
      stage.toast({ tone: 'info', title: 'Constraint removed', detail, action: { label: 'Undo', onAct: putBack } });
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>, index: number): void => {
    if (readOnly || event.nativeEvent.isComposing) {
      return;
    }
    const by = matchesKeys(event, 'Alt+Up') ? -1 : matchesKeys(event, 'Alt+Down') ? 1 : null;
    if (by !== null) {
      event.preventDefault();
      replace(moveItem(constraints, index, index + by), constraints[index]?.id ?? null);
    } else if (matchesKeys(event, 'Enter')) {
      event.preventDefault();
      addAt(index + 1);
    } else if (matchesKeys(event, 'Backspace') && constraints[index]?.text === '') {
      event.preventDefault();
      removeAt(index);
    }
  };

  return (
    <>
      <div className="flex items-baseline justify-between gap-4">
        <h3 className="font-medium text-ink-soft text-xs">Constraints</h3>
        {constraints.length > 1 && !readOnly && (
          <span className="flex items-center gap-1 text-ink-faint text-xs">
            <Kbd keys="Alt+Up Alt+Down" /> move
          </span>
        )}
      </div>
      {constraints.length === 0 && (
        <p className="text-ink-faint text-sm">
          {readOnly ? 'None.' : 'What a real case would impose: a budget, a deadline, a law, something that is not possible.'}
        </p>
      )}
      <ol className="flex flex-col gap-1.5">
        {constraints.map((constraint, index) => (
          <li key={constraint.id} className="flex items-start gap-2">
            <span aria-hidden="true" className="w-5 pt-2 text-end text-ink-faint text-sm tabular-nums">
              {index + 1}
            </span>
            <TextArea
              ref={(element) => {
                if (element === null) {
                  fields.current.delete(constraint.id);
                } else {
                  fields.current.set(constraint.id, element);
                }
              }}
              label={`Constraint ${index + 1}`}
              isLabelHidden
              minLines={1}
              value={constraint.text}
              isReadOnly={readOnly}
              className="grow"
              onChange={(text) => onChange(constraints.with(index, { ...constraint, text }))}
              onKeyDown={(event) => onKeyDown(event, index)}
            />
            {!readOnly && (
              <IconButton
                label={`Remove constraint ${index + 1}`}
                icon={<X size={15} aria-hidden="true" />}
                onPress={() => removeAt(index)}
              />
            )}
          </li>
        ))}
      </ol>
      {!readOnly && (
        <Button
          size="sm"
          icon={<Plus size={14} aria-hidden="true" />}
          className="self-start"
          onPress={() => addAt(constraints.length)}
        >
          Add a constraint
        </Button>
      )}
    </>
  );
}
