import { Plus, X } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { matchesKeys } from '../../blocks/shortcuts/match-keys';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Kbd } from '../../ui/kbd';
import { TextArea } from '../../ui/text-area';
import type { Constraint, ConstraintsHandle } from './use-constraints';

export interface ConstraintListProps {
  readonly constraints: readonly Constraint[];
  readonly handle: ConstraintsHandle;
  readonly readOnly: boolean;
}

export const ADD_KEYS = 'Alt+N';

/** Constraints, one per line: Enter adds the next, Backspace in an empty one removes it, Alt with arrows moves. */
export function ConstraintList({ constraints, handle, readOnly }: ConstraintListProps): ReactNode {
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>, index: number): void => {
    if (readOnly || event.nativeEvent.isComposing) {
      return;
    }
    const by = matchesKeys(event, 'Alt+Up') ? -1 : matchesKeys(event, 'Alt+Down') ? 1 : null;
    if (by !== null) {
      event.preventDefault();
      handle.move(index, by);
    } else if (matchesKeys(event, 'Enter')) {
      event.preventDefault();
      handle.addAt(index + 1);
    } else if (matchesKeys(event, 'Backspace') && constraints[index]?.text === '') {
      event.preventDefault();
      handle.removeAt(index);
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
          {readOnly
            ? 'None.'
            : 'What a real case would impose: a budget, a deadline, a law, something that is not possible.'}
        </p>
      )}
      <ol className="flex flex-col gap-1.5">
        {constraints.map((constraint, index) => (
          <li key={constraint.id} className="flex items-start gap-2">
            <span aria-hidden="true" className="w-5 pt-2 text-end text-ink-faint text-sm tabular-nums">
              {index + 1}
            </span>
            <TextArea
              ref={(element) => handle.onField(constraint.id, element)}
              label={`Constraint ${index + 1}`}
              isLabelHidden
              minLines={1}
              value={constraint.text}
              isReadOnly={readOnly}
              className="grow"
              onChange={(text) => handle.change(index, text)}
              onKeyDown={(event) => onKeyDown(event, index)}
            />
            {!readOnly && (
              <IconButton
                label={`Remove constraint ${index + 1}`}
                icon={<X size={15} aria-hidden="true" />}
                onPress={() => handle.removeAt(index)}
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
          keys={ADD_KEYS}
          onPress={() => handle.addAt(constraints.length)}
        >
          Add a constraint
        </Button>
      )}
    </>
  );
}
