import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { type TaskState, taskStates } from '#shared/domain/task-state';
import { formatCount } from '#shared/lib/count';
import type { Choices } from '../../stores/task-pages';
import { classNames } from '../../ui/class-names';
import { STATE_LOOKS } from './state-badge';

export interface StateChipsProps {
  readonly choices: Choices;
  readonly chosen: readonly TaskState[];
  readonly onChange: (chosen: TaskState[]) => void;
}

/** The four states, each with its number of tasks. None chosen means all. */
export function StateChips({ choices, chosen, onChange }: StateChipsProps): ReactNode {
  return (
    <ToggleButtonGroup
      aria-label="State"
      selectionMode="multiple"
      selectedKeys={chosen}
      onSelectionChange={(keys) => onChange(taskStates.filter((state) => keys.has(state)))}
      className="flex gap-0.5 rounded-md bg-sunken p-0.5"
    >
      {taskStates.map((state) => {
        const { words, Icon } = STATE_LOOKS[state];
        const tasks = choices.find((choice) => choice.value === state)?.tasks ?? 0;
        return (
          <ToggleButton
            key={state}
            id={state}
            className={classNames(
              'group flex h-7 items-center gap-1.5 rounded-sm px-2.5 font-medium text-ink-soft text-sm transition-colors',
              'data-hovered:text-ink data-selected:bg-raised data-selected:text-ink data-selected:shadow-sm',
            )}
          >
            <Icon
              size={13}
              aria-hidden="true"
              className="text-ink-faint group-data-selected:text-accent max-2xl:hidden"
            />
            {words}
            <span className="font-normal text-ink-faint text-xs tabular-nums max-xl:sr-only">
              {formatCount(tasks)}
            </span>
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
}
