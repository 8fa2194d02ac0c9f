import { Columns2 } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { CompareAnswer, CompareConfig } from '#shared/steps/compare/compare-shape';
import { EmptyState } from '../../ui/empty-state';
import { Kbd } from '../../ui/kbd';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { spotOf } from '../finding-spot';
import { findingsAt } from '../findings-at';
import type { NamedResponse, StepComponentProps } from '../step-component';
import { WorkArea } from '../work-area';
import {
  type ComparePoint,
  type CompareRow,
  choiceOf,
  comparePoints,
  compareRows,
  isSameChoice,
  withChoice,
} from './compare-points';
import { CompareRowView } from './compare-row';
import { ScaleHeads, scaleColumns } from './compare-scale';
import { LIGHT_KEYS, useCompareKeys } from './use-compare-keys';

type Props = StepComponentProps<CompareConfig, CompareAnswer>;

/** Two responses side by side, and below them the scale: which is better, and by how much. */
export function CompareStep(props: Props): ReactNode {
  const [left, right] = props.stage.responses;
  if (left === undefined || right === undefined) {
    return (
      <WorkArea step={props.step} stage={props.stage} responsesAt="above">
        <EmptyState icon={<Columns2 aria-hidden="true" />} title="No two responses yet">
          There are no two responses to compare. They appear here when they arrive; the other steps stay open.
        </EmptyState>
      </WorkArea>
    );
  }
  return <Comparison {...props} left={left} right={right} />;
}

interface ComparisonProps extends Props {
  readonly left: NamedResponse;
  readonly right: NamedResponse;
}

function Comparison(props: ComparisonProps): ReactNode {
  const { step, view, readOnly, findings, stage, onChange, left, right } = props;
  const { config, answer } = view;
  const body = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const [pointedAt, setPointedAt] = useState<ComparePoint | null>(null);
  const [areLit, setLit] = useState(false);
  const [announcement, setAnnouncement] = useState('');
  const rows = useMemo(() => compareRows(config), [config]);
  const points = useMemo(() => comparePoints(config, [left.id, right.id]), [config, left.id, right.id]);
  // The two that stand first in this expert's order; more would be a ranking. The same object while they are the same.
  const two = useMemo(() => [left, right], [left, right]);
  const chosenAt = (row: CompareRow): ComparePoint | null =>
    points.find(({ choice }) => isSameChoice(choice, choiceOf(answer, row))) ?? null;
  const judged = rows.filter((row) => chosenAt(row) !== null).length;

  const choose = (index: number, point: ComparePoint | null): void => {
    const row = rows[index];
    if (row !== undefined && !readOnly) {
      onChange(withChoice(answer, row, point?.choice ?? null, [left.id, right.id]));
      setAnnouncement(`${row.name}: ${point?.name ?? 'not judged'}`);
    }
  };
  const move = (by: 1 | -1): void => {
    const next = Math.min(Math.max(current + by, 0), rows.length - 1);
    const row = body.current?.querySelectorAll('[data-row]')[next];
    setCurrent(next);
    row?.querySelector<HTMLElement>('[role="radio"][tabindex="0"]')?.focus();
  };
  useCompareKeys({
    points: readOnly ? [] : points,
    onChoose: (point) => choose(current, point),
    onMove: move,
    onLight: () => setLit(!areLit),
  });

  // A remark that appears below the current row must not stay out of sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what changes the height of the row
  useEffect(() => {
    body.current?.querySelectorAll('[data-row]')[current]?.scrollIntoView({ block: 'nearest' });
  }, [current, findings]);

  const row = rows[current];
  const marked = pointedAt ?? (row === undefined ? null : chosenAt(row));
  return (
    <WorkArea
      step={step}
      stage={stage}
      texts={two}
      scrollsItself
      responsesAt="above"
      shareAbove={shareAbove(rows.length)}
      responseUse={{
        differences: { pair: [left.id, right.id], areLit, onLight: setLit, keys: LIGHT_KEYS },
      }}
      aside={
        rows.length > 1 && (
          <span className="text-ink-soft text-xs tabular-nums">
            {judged} of {rows.length} judged
          </span>
        )
      }
    >
      <div className="min-h-0 grow overflow-auto px-4 pb-2">
        <div ref={body} className="mx-auto grid w-fit min-w-0 max-w-full" style={scaleColumns(points)}>
          <ScaleHeads points={points} />
          {rows.map((one, index) => {
            const path = one.id === null ? ['overall'] : ['dimensions', one.id];
            return (
              <CompareRowView
                key={one.id ?? ''}
                row={one}
                spot={spotOf(path)}
                points={points}
                chosen={chosenAt(one)}
                isCurrent={index === current && rows.length > 1}
                readOnly={readOnly}
                findings={findingsAt(findings, ...path)}
                onChoose={(point) => {
                  setCurrent(index);
                  choose(index, point);
                }}
                onFocus={() => setCurrent(index)}
                onPointAt={setPointedAt}
              />
            );
          })}
        </div>
      </div>
      <Legend row={row ?? null} marked={marked} hasRows={rows.length > 1} />
      <div role="status">
        <VisuallyHidden>{announcement}</VisuallyHidden>
      </div>
    </WorkArea>
  );
}

/** The fewer rows there are to judge, the more of the height is left to read the two. Per cent. */
function shareAbove(rows: number): number {
  return rows === 1 ? 64 : rows <= 3 ? 54 : 44;
}

interface LegendProps {
  readonly row: CompareRow | null;
  readonly marked: ComparePoint | null;
  readonly hasRows: boolean;
}

/** What the current row is about and what the marked point says, and the keys. */
function Legend({ row, marked, hasRows }: LegendProps): ReactNode {
  return (
    <footer className="flex min-h-9 shrink-0 flex-wrap items-baseline gap-x-6 gap-y-0.5 border-line border-t bg-canvas px-5 py-2 text-xs">
      {row !== null && row.meaning !== '' && (
        <p className="text-ink-soft">
          <span className="font-medium text-ink">{row.name}: </span>
          {row.meaning}
        </p>
      )}
      {marked !== null && (
        <p aria-hidden="true" className="text-ink-soft">
          <span className="font-medium text-ink">{marked.name}</span>
          {marked.meaning !== '' && ` – ${marked.meaning}`}
        </p>
      )}
      {hasRows && (
        <p aria-hidden="true" className="ms-auto flex items-center gap-1 text-ink-faint">
          <Kbd keys="Up Down" /> row
        </p>
      )}
    </footer>
  );
}
