import type { ReactNode, RefObject } from 'react';
import { type TaskState, taskStates } from '#shared/domain/task-state';
import type { TaskSort } from '#shared/ipc/tasks';
import type { ProjectId } from '#shared/lib/ids';
import { shortcuts } from '../../shortcuts/shortcuts';
import type { TaskPages } from '../../stores/task-pages';
import { isFiltered, useTasks } from '../../stores/tasks-store';
import { Button } from '../../ui/button';
import { useLiveActionList } from '../../ui/live-actions';
import { SearchField } from '../../ui/search-field';
import { Select, type SelectOption } from '../../ui/select';
import { FacetMenu } from './facet-menu';
import { STATE_LOOKS } from './state-badge';
import { StateChips } from './state-chips';

const SORTS: readonly SelectOption<TaskSort>[] = [
  { value: 'suggested', label: 'Suggested', note: 'Begun work first, then what is due soonest' },
  { value: 'deadline', label: 'Deadline' },
  { value: 'pay', label: 'Pay', note: 'Highest first' },
  { value: 'minutes', label: 'Time', note: 'Shortest first' },
  { value: 'title', label: 'Title' },
  { value: 'recent', label: 'Last worked on' },
];

export interface FilterBarProps {
  readonly list: TaskPages;
  readonly search: RefObject<HTMLInputElement | null>;
  /** The way from the search into the list. */
  readonly onEnterList: () => void;
}

export function FilterBar({ list, search, onEnterList }: FilterBarProps): ReactNode {
  const typed = useTasks((state) => state.typed);
  const filter = useTasks((state) => state.filter);
  const type = useTasks((state) => state.type);
  const change = useTasks((state) => state.change);
  const clear = useTasks((state) => state.clear);
  const isNarrowed = isFiltered(filter) || typed !== '';
  useLiveActionList([
    ...(isNarrowed
      ? [{ id: 'clear', label: 'Clear search and filters', group: 'Tasks' as const, act: clear }]
      : []),
    ...taskStates.map((state) => ({
      id: `state ${state}`,
      label: `Tasks by state: ${STATE_LOOKS[state].words}`,
      group: 'Tasks' as const,
      isOn: filter.states.includes(state),
      act: () => change({ states: toggled(filter.states, state) }),
    })),
    ...SORTS.map(({ value, label }) => ({
      id: `sort ${value}`,
      label: `Sort tasks: ${label}`,
      group: 'Tasks' as const,
      isOn: filter.sort === value,
      act: () => change({ sort: value }),
    })),
  ]);
  return (
    <search aria-label="Search and filter" className="flex items-center gap-2 max-xl:flex-wrap">
      <SearchField
        ref={search}
        label="Search tasks"
        value={typed}
        onChange={type}
        keys={shortcuts['search-tasks'].keys}
        className="min-w-40 flex-1 2xl:max-w-120"
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || (event.key === 'Escape' && typed === '')) {
            event.preventDefault();
            onEnterList();
          }
        }}
      />
      <StateChips choices={list.states} chosen={filter.states} onChange={(states) => change({ states })} />
      <FacetMenu
        name="Domain"
        choices={list.domains}
        chosen={filter.domains}
        onChange={(domains) => change({ domains })}
      />
      <FacetMenu
        name="Project"
        choices={list.projects}
        chosen={filter.projects}
        // The choices are the main process's own ids.
        onChange={(projects) => change({ projects: projects as ProjectId[] })}
      />
      {isNarrowed && (
        <Button variant="quiet" onPress={clear}>
          Clear
        </Button>
      )}
      <span aria-hidden="true" className="ms-auto ps-1 text-ink-faint text-xs max-xl:hidden">
        Sort
      </span>
      <Select
        label="Sort"
        isLabelHidden
        options={SORTS}
        value={filter.sort}
        onChange={(sort) => change({ sort })}
        className="w-36"
      />
    </search>
  );
}

function toggled(states: readonly TaskState[], one: TaskState): TaskState[] {
  return taskStates.filter((state) => states.includes(state) !== (state === one));
}
