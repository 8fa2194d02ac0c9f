import { Flag, History as HistoryIcon, RotateCcw } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Answers } from '#shared/domain/draft';
import type { OpenTask } from '#shared/ipc/tasks';
import type { StepId } from '#shared/lib/ids';
import type { DiffEntry } from '#shared/lib/prose-diff/diff-entry';
import { DiffView } from '../../../blocks/diff-view/diff-view';
import { Button } from '../../../ui/button';
import { CopyButton } from '../../../ui/copy-button';
import { EmptyState } from '../../../ui/empty-state';
import { IconButton } from '../../../ui/icon-button';
import { useLiveActionList } from '../../../ui/live-actions';
import { SegmentedControl } from '../../../ui/segmented-control';
import { Select } from '../../../ui/select';
import { namedResponses } from '../named-responses';
import { FieldChanges } from './field-changes';
import { restorePassage, restoreSteps } from './restore';
import { type ChangedPart, stepChanges } from './step-changes';
import { useAnswersSoon } from './use-answers-soon';
import './history.css';

export interface ComparisonProps {
  readonly open: OpenTask;
  /** The step that is on: what changed in it is shown first. */
  readonly current: StepId | null;
  readonly older: Answers;
  /** Null for what is there now. */
  readonly newer: Answers | null;
  readonly revision: number;
  /** "of today at 11:38" */
  readonly version: string;
  readonly name: string | null;
  /** What it is compared with: "now", "yesterday at 09:12". */
  readonly against: string;
  readonly readOnly: boolean;
  readonly onName: () => void;
}

const LAYOUTS = [
  { value: 'inline', label: 'In one' },
  { value: 'side', label: 'Side by side' },
] as const;

/** What differs between a version and now, or another version, and the ways to bring it back. */
export function Comparison(props: ComparisonProps): ReactNode {
  const { open, current, older, newer, revision, version, name, against, readOnly, onName } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const [layout, setLayout] = useState<'inline' | 'side'>('inline');
  const answers = useAnswersSoon();
  const other = newer ?? answers;
  const responses = useMemo(() => namedResponses(open.task.material.responses, open.responseOrder), [open]);
  const { parts, names } = useMemo(
    () =>
      stepChanges(
        open.task.steps,
        older,
        other,
        responses.map((one) => [one.id, one.name] as const),
      ),
    [open.task.steps, older, other, responses],
  );
  const part =
    parts.find(({ id }) => id === chosen) ?? parts.find(({ step }) => step === current) ?? parts[0];
  const steps = [...new Set(parts.map(({ step }) => step))];
  const isRestorable = part !== undefined && !readOnly;
  const restore = (): void => void restoreSteps(older, steps, revision, version);
  const restorePart = (): void => {
    if (part !== undefined) {
      void restoreSteps(older, [part.step], revision, version);
    }
  };
  const section = useRef<HTMLElement>(null);
  const isSame = part === undefined;
  // What was pressed is gone once there is nothing left to bring back.
  useEffect(() => {
    if (isSame && document.activeElement === document.body) {
      section.current?.focus({ preventScroll: true });
    }
  }, [isSame]);
  const inPalette = (id: string, label: string, act: () => void) =>
    ({ id: `version ${id}`, label, group: 'Workspace', act }) as const;
  useLiveActionList([
    ...(isRestorable ? [inPalette('restore', 'Restore the version that is shown', restore)] : []),
    ...(isRestorable && steps.length > 1
      ? [inPalette('restore step', 'Restore only this step of the version', restorePart)]
      : []),
    inPalette('name', 'Name the version that is shown', onName),
  ]);
  const layoutChoice = part?.kind === 'text' && (
    <SegmentedControl
      size="sm"
      label="Layout"
      isLabelHidden
      segments={LAYOUTS}
      value={layout}
      onChange={setLayout}
      className="ms-auto shrink-0"
    />
  );
  return (
    <section
      ref={section}
      aria-label="Comparison"
      tabIndex={-1}
      className="flex min-h-0 min-w-0 grow flex-col outline-none"
    >
      <header className="flex shrink-0 flex-col gap-2 border-line border-b px-4 py-2.5">
        <div className="text-sm">
          {name !== null && (
            <p className="flex items-start gap-1.5 font-medium">
              <Flag size={13} aria-hidden="true" className="mt-[3px] shrink-0 text-accent" />
              <span className="min-w-0">{name}</span>
            </p>
          )}
          <p className="text-ink-soft">{`Version ${version}, compared with ${against}`}</p>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          {isRestorable && (
            <Button
              size="sm"
              variant="primary"
              icon={<RotateCcw size={13} aria-hidden="true" />}
              onPress={restore}
            >
              Restore this version
            </Button>
          )}
          {isRestorable && steps.length > 1 && (
            <Button size="sm" onPress={restorePart}>
              Only this step
            </Button>
          )}
          <Button size="sm" variant="quiet" icon={<Flag size={13} aria-hidden="true" />} onPress={onName}>
            {name === null ? 'Name…' : 'Rename…'}
          </Button>
          {parts.length === 1 && layoutChoice}
        </div>
        {part !== undefined && parts.length > 1 && (
          <div className="flex items-center gap-2">
            <Select
              size="sm"
              label="What changed"
              isLabelHidden
              options={parts.map(({ id, label }) => ({ value: id, label }))}
              value={part.id}
              onChange={setChosen}
              className="min-w-0 grow"
            />
            {layoutChoice}
          </div>
        )}
      </header>
      {part === undefined ? (
        <EmptyState icon={<HistoryIcon aria-hidden="true" />} title="No differences">
          {against === 'now' ? 'This version says what is there now.' : 'Both versions say the same.'}
        </EmptyState>
      ) : (
        <PartView
          key={part.id}
          part={part}
          names={names}
          layout={layout}
          revision={revision}
          against={against}
          readOnly={readOnly}
        />
      )}
    </section>
  );
}

interface PartViewProps {
  readonly part: ChangedPart;
  readonly names: Parameters<typeof FieldChanges>[0]['names'];
  readonly layout: 'inline' | 'side';
  readonly revision: number;
  readonly against: string;
  readonly readOnly: boolean;
}

function PartView({ part, names, layout, revision, against, readOnly }: PartViewProps): ReactNode {
  const { step } = part;
  const frame = useRef<HTMLDivElement>(null);
  const change = part.kind === 'text' ? part.change : null;
  const action = useCallback(
    (entry: DiffEntry): ReactNode => {
      const old = change?.before.slice(entry.before.start, entry.before.end).trim() ?? '';
      return (
        <span className="inline-flex gap-0.5">
          {!readOnly && change !== null && entry.kind !== 'moved-here' && entry.kind !== 'moved-away' && (
            <IconButton
              size="sm"
              label={entry.kind === 'added' ? 'Take this passage out' : 'Restore this passage'}
              tooltipPlacement="left"
              icon={<RotateCcw size={13} aria-hidden="true" />}
              onPress={() => {
                // The button goes with its change: the keyboard stays with the others.
                frame.current?.querySelector<HTMLElement>('.diff-scroller')?.focus({ preventScroll: true });
                void restorePassage(step, change, entry, revision);
              }}
            />
          )}
          {old !== '' && <CopyButton label="Copy the earlier passage" text={() => old} />}
        </span>
      );
    },
    [change, readOnly, revision, step],
  );
  if (part.kind === 'fields') {
    return (
      <div className="min-h-0 grow overflow-y-auto">
        <FieldChanges changes={part.changes} names={names} />
      </div>
    );
  }
  return (
    <div ref={frame} className="history-changes flex min-h-0 grow flex-col">
      <DiffView
        label={`${part.label}: what changed`}
        before={part.change.before}
        after={part.change.after}
        layout={layout}
        titles={['Earlier', against === 'now' ? 'Now' : 'Later']}
        changeAction={action}
      />
    </div>
  );
}
