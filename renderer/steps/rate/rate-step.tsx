import { ListChecks } from 'lucide-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { RateAnswer, RateConfig } from '#shared/steps/rate/rate-shape';
import { cellAt, ratedRows } from '#shared/steps/rate/rated-rows';
import { CellNote } from '../../blocks/rating-grid/cell-note';
import { RatingGrid } from '../../blocks/rating-grid/rating-grid';
import { useActionKeys } from '../../shortcuts/use-action-keys';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { EmptyState } from '../../ui/empty-state';
import { findSpot, spotOf } from '../finding-spot';
import { findingProp } from '../findings-at';
import { NoCriteriaYet } from '../no-criteria-yet';
import type { StepComponentProps } from '../step-component';
import { useNamedTexts } from '../use-named-texts';
import { WorkArea } from '../work-area';
import { gridFindings, gridRow, gridValues, withCell } from './rate-answer';

interface CellPlace {
  readonly row: string;
  readonly column: string;
}

/** Every text on every dimension, in one grid below the texts; beside it the note of the rating that is on. */
export function RateStep(props: StepComponentProps<RateConfig, RateAnswer>): ReactNode {
  const { step, view, readOnly, findings, stage, onChange } = props;
  const { answer, config, earlier, material } = view;
  const [place, setPlace] = useState<CellPlace | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const rows = useMemo(() => ratedRows({ config, earlier }), [config, earlier]);
  const gridRows = useMemo(() => rows.map(gridRow), [rows]);
  const columns = useNamedTexts(stage, material, config.of);
  const hasNotes = config.notes !== 'none';
  const openNote = (row: string, column: string): void => {
    // The field is there only once a cell was chosen; the next key must already go into it.
    flushSync(() => setPlace({ row, column }));
    note.current?.focus();
  };
  const onKeyDown = useActionKeys({
    'note-rating': !hasNotes || place === null ? null : () => openNote(place.row, place.column),
  });
  if (rows.length === 0 || columns.length === 0) {
    return (
      <WorkArea step={step} stage={stage} responsesAt="above">
        {columns.length === 0 ? (
          <EmptyState icon={<ListChecks aria-hidden="true" />} title="Nothing to rate yet">
            What is to be rated appears here when it arrives; the other steps stay open.
          </EmptyState>
        ) : (
          <NoCriteriaYet way={stage.wayTo('criteria')}>
            The rating is on your criteria. Define them in their step, and they appear here.
          </NoCriteriaYet>
        )}
      </WorkArea>
    );
  }

  const atCell = (rowId: string, columnId: string): void => {
    setPlace({ row: rowId, column: columnId });
    // Where one text has the whole place, it is the one that is being rated.
    if (stage.panels.expanded !== null && stage.panels.expanded !== columnId) {
      stage.onPanels({ ...stage.panels, expanded: columnId });
    }
  };
  const backToCell = (): void => {
    if (place !== null && body.current !== null) {
      findSpot(body.current, spotOf(['scores', place.column, place.row]))?.focus();
    }
  };
  const rated = rows.reduce(
    (sum, row) => sum + columns.filter(({ id }) => cellAt(answer, id, row.id).value !== null).length,
    0,
  );
  const row = rows.find(({ id }) => id === place?.row) ?? null;
  const column = columns.find(({ id }) => id === place?.column) ?? null;
  return (
    <WorkArea
      step={step}
      stage={stage}
      texts={columns}
      responseUse={{ inHand: place?.column ?? null }}
      scrollsItself
      responsesAt="above"
      aside={
        <span className="text-ink-soft text-xs tabular-nums">
          {rated} of {rows.length * columns.length} rated
        </span>
      }
    >
      <div ref={body} className="@container flex min-h-0 grow flex-col">
        <div className="flex min-h-0 grow flex-col gap-4 overflow-y-auto px-4 pt-3 pb-4 @5xl:flex-row @5xl:overflow-hidden">
          {/* biome-ignore lint/a11y/noStaticElementInteractions: keys are taken here for the cells inside */}
          <div
            data-spot="scores"
            onKeyDown={onKeyDown}
            className="flex max-h-full min-h-0 min-w-0 shrink-0 flex-col @5xl:shrink @5xl:grow"
          >
            <RatingGrid
              label="Ratings"
              rowsLabel={config.dimensions === 'criteria' ? 'Criterion' : 'Dimension'}
              rows={gridRows}
              columns={columns}
              scale={config.scale}
              values={gridValues(answer, rows, columns)}
              findings={gridFindings(findings)}
              hasNote={(rowId, columnId) => cellAt(answer, columnId, rowId).note !== ''}
              isReadOnly={readOnly}
              onChange={(rowId, columnId, value) => onChange(withCell(answer, columnId, rowId, { value }))}
              onCellFocus={atCell}
              {...(hasNotes && { onCellOpen: openNote })}
              spotOf={(rowId, columnId) => spotOf(['scores', columnId, rowId])}
            />
          </div>
          {hasNotes && row !== null && column !== null && (
            <div
              data-spot={spotOf(['scores', column.id, row.id, 'note'])}
              className="shrink-0 @5xl:w-72 @5xl:overflow-y-auto"
            >
              <CellNote
                keys={workspaceShortcuts['note-rating'].keys}
                ref={note}
                columnName={column.name}
                rowLabel={row.name}
                note={cellAt(answer, column.id, row.id).note}
                isRequired={config.notes === 'required'}
                readOnly={readOnly}
                onChange={(text) => onChange(withCell(answer, column.id, row.id, { note: text }))}
                onLeave={backToCell}
                {...findingProp(findings, 'scores', column.id, row.id, 'note')}
              />
            </div>
          )}
        </div>
      </div>
    </WorkArea>
  );
}
