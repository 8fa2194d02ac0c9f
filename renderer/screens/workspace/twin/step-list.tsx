import type { ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import type { StepId } from '#shared/lib/ids';
import type { DifferentStep } from './step-sides';

const NOW: Record<DifferentStep['now'], string> = {
  mine: 'As here',
  theirs: 'As there',
  both: 'Made of both',
};
const CHANGED: Record<NonNullable<DifferentStep['changedIn']>, string> = {
  here: 'changed only here',
  there: 'changed only there',
  both: 'changed on both',
};

export interface StepListProps {
  readonly steps: readonly DifferentStep[];
  readonly shown: StepId;
  readonly onShow: (step: StepId) => void;
}

/** The steps that differ, and what stands in each now. */
export function StepList({ steps, shown, onShow }: StepListProps): ReactNode {
  return (
    <ListBox
      aria-label="Steps that differ"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[shown]}
      onSelectionChange={(keys) => {
        const found = steps.find(({ id }) => keys !== 'all' && keys.has(id));
        if (found !== undefined) {
          onShow(found.id);
        }
      }}
      className="flex w-52 shrink-0 flex-col gap-1 overflow-y-auto outline-none"
    >
      {steps.map((step) => (
        <ListBoxItem
          key={step.id}
          id={step.id}
          textValue={step.title}
          className="cursor-default rounded-md px-3 py-2 outline-none data-hovered:bg-hover data-selected:bg-accent-soft data-focus-visible:outline-2 data-focus-visible:outline-focus data-focus-visible:-outline-offset-2"
        >
          <span className="block font-medium">{step.title}</span>
          <span className="block text-ink-soft text-xs">
            {NOW[step.now]}
            {step.changedIn !== null && `, ${CHANGED[step.changedIn]}`}
          </span>
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
