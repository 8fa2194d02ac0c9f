import { ArrowRight, Equal, ListPlus } from 'lucide-react';
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import type { Answers } from '#shared/domain/draft';
import type { OpenTask } from '#shared/ipc/tasks';
import type { DiffEntry } from '#shared/lib/prose-diff/diff-entry';
import { DiffView } from '../../../blocks/diff-view/diff-view';
import { CopyButton } from '../../../ui/copy-button';
import { EmptyState } from '../../../ui/empty-state';
import { IconButton } from '../../../ui/icon-button';
import { SegmentedControl } from '../../../ui/segmented-control';
import { Select } from '../../../ui/select';
import { FieldChanges } from '../history/field-changes';
import { type ChangedPart, stepChanges } from '../history/step-changes';
import { namedResponses } from '../named-responses';
import type { DifferentStep } from './step-sides';
import { takePassage } from './take-passage';
import './twin.css';

const SIDES = [
  { value: 'mine', label: 'Keep what is here' },
  { value: 'theirs', label: 'Take what is there' },
] as const;
const TITLES = ['There', 'Here, now'] as const;

export interface StepComparisonProps {
  readonly open: OpenTask;
  readonly step: DifferentStep;
  readonly theirs: Answers;
  /** What stands here, with what was chosen. */
  readonly now: Answers;
  /** The revision that says what theirs says. */
  readonly revision: number;
  readonly onChoose: (side: 'mine' | 'theirs') => void;
}

/** One step as it was written there and as it stands here. */
export function StepComparison(props: StepComparisonProps): ReactNode {
  const { open, step, theirs, now, revision, onChoose } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const responses = useMemo(() => namedResponses(open.task.material.responses, open.responseOrder), [open]);
  const { parts, names } = useMemo(
    () =>
      stepChanges(
        open.task.steps.filter(({ id }) => id === step.id),
        theirs,
        now,
        responses.map((one) => [one.id, one.name] as const),
      ),
    [open.task.steps, step.id, theirs, now, responses],
  );
  const part = parts.find(({ id }) => id === chosen) ?? parts[0];
  return (
    <section aria-label={step.title} className="flex min-w-0 grow flex-col rounded-lg border border-line">
      <header className="flex shrink-0 flex-wrap items-center gap-3 border-line border-b px-3 py-2">
        <SegmentedControl
          size="sm"
          label={`${step.title}: which one`}
          isLabelHidden
          segments={SIDES}
          value={step.now === 'both' ? null : step.now}
          onChange={onChoose}
        />
        {step.now === 'both' && <span className="text-ink-soft text-xs">Made of both</span>}
        {part !== undefined && parts.length > 1 && (
          <Select
            size="sm"
            label="What differs"
            isLabelHidden
            options={parts.map(({ id, label }) => ({ value: id, label }))}
            value={part.id}
            onChange={setChosen}
            className="min-w-0 grow"
          />
        )}
      </header>
      {part === undefined ? (
        <EmptyState icon={<Equal aria-hidden="true" />} title="The same on both">
          What stands here is what was written on the other device.
        </EmptyState>
      ) : (
        <PartComparison key={part.id} part={part} names={names} revision={revision} />
      )}
    </section>
  );
}

interface PartComparisonProps {
  readonly part: ChangedPart;
  readonly names: Parameters<typeof FieldChanges>[0]['names'];
  readonly revision: number;
}

function PartComparison({ part, names, revision }: PartComparisonProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const change = part.kind === 'text' ? part.change : null;
  const { step } = part;
  const action = useCallback(
    (entry: DiffEntry): ReactNode => {
      const there = change?.before.slice(entry.before.start, entry.before.end).trim() ?? '';
      const here = change?.after.slice(entry.after.start, entry.after.end).trim() ?? '';
      const isMove = entry.kind === 'moved-here' || entry.kind === 'moved-away';
      const take = (how: 'instead' | 'below'): void => {
        // The button goes with its change: the keyboard stays with the others.
        frame.current?.querySelector<HTMLElement>('.diff-scroller')?.focus({ preventScroll: true });
        if (change !== null) {
          void takePassage(step, change, entry, how, revision);
        }
      };
      return (
        <span className="inline-flex gap-0.5">
          {!isMove && (
            <IconButton
              size="sm"
              label={there === '' ? 'Take this passage out, as there' : 'Take this passage over'}
              tooltipPlacement="left"
              icon={<ArrowRight size={13} aria-hidden="true" />}
              onPress={() => take('instead')}
            />
          )}
          {!isMove && there !== '' && here !== '' && (
            <IconButton
              size="sm"
              label="Add it below what is here"
              tooltipPlacement="left"
              icon={<ListPlus size={13} aria-hidden="true" />}
              onPress={() => take('below')}
            />
          )}
          {there !== '' && <CopyButton label="Copy the passage as it is there" text={() => there} />}
        </span>
      );
    },
    [change, revision, step],
  );
  if (part.kind === 'fields') {
    return (
      <div className="min-h-0 grow overflow-y-auto">
        <FieldChanges changes={part.changes} names={names} />
      </div>
    );
  }
  return (
    <div ref={frame} className="twin-changes flex min-h-0 grow flex-col">
      <DiffView
        label={`${part.label}: there and here`}
        before={part.change.before}
        after={part.change.after}
        layout="side"
        titles={TITLES}
        changeAction={action}
      />
    </div>
  );
}
