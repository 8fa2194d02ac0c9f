import { ListChecks } from 'lucide-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type EvaluateAnswer, type EvaluateConfig, evaluateKind } from '#shared/steps/evaluate/evaluate-kind';
import { signedWeight } from '../../blocks/criterion-mark/criterion-mark';
import { CellNote } from '../../blocks/rating-grid/cell-note';
import { RatingGrid } from '../../blocks/rating-grid/rating-grid';
import { CriterionLinks } from '../../blocks/references/criterion-links';
import { useActionKeys } from '../../shortcuts/use-action-keys';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { EmptyState } from '../../ui/empty-state';
import { findSpot, spotOf } from '../finding-spot';
import { NoCriteriaYet } from '../no-criteria-yet';
import type { StepComponentProps } from '../step-component';
import { WorkArea } from '../work-area';
import { cellOf, gridFindings, gridValues, withCell, withRanking } from './evaluate-answer';
import { RankPart } from './rank-part';

interface CellPlace {
  readonly row: string;
  readonly column: string;
}

export function EvaluateStep(props: StepComponentProps<EvaluateConfig, EvaluateAnswer>): ReactNode {
  const { step, view, readOnly, findings, stage, onChange } = props;
  const { answer, config, earlier, material } = view;
  const criteria = earlier.criteria ?? [];
  const { responses } = stage;
  const [place, setPlace] = useState<CellPlace | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const ratings = useMemo(() => evaluateKind.contribute(view).ratings ?? [], [view]);
  const total = criteria.length * responses.length;
  const openNote = (row: string, column: string): void => {
    // The field is there only once a cell was chosen; the next key must already go into it.
    flushSync(() => setPlace({ row, column }));
    note.current?.focus();
  };
  const onKeyDown = useActionKeys({
    'note-rating': place === null ? null : () => openNote(place.row, place.column),
  });
  if (total === 0) {
    return (
      <WorkArea step={step} stage={stage} responsesAt="above">
        {responses.length === 0 ? (
          <EmptyState icon={<ListChecks aria-hidden="true" />} title="No responses yet">
            There are no responses to evaluate. They appear here when they arrive; the other steps stay open.
          </EmptyState>
        ) : (
          <NoCriteriaYet way={stage.wayTo('criteria')}>
            Responses are rated on your criteria. Define them in their step, and they appear here.
          </NoCriteriaYet>
        )}
      </WorkArea>
    );
  }

  const backToCell = (): void => {
    if (place !== null && body.current !== null) {
      findSpot(body.current, spotOf(['ratings', place.column, place.row]))?.focus();
    }
  };

  const current = place === null ? null : (criteria.find((criterion) => criterion.id === place.row) ?? null);
  const currentResponse = responses.find((response) => response.id === place?.column) ?? null;
  return (
    <WorkArea
      step={step}
      stage={stage}
      scrollsItself
      responsesAt="above"
      aside={
        <span role="status" className="text-ink-soft text-xs tabular-nums">
          {ratings.length} of {total} rated
          {config.rank && ` · ${answer.ranking.flat().length} of ${responses.length} ranked`}
        </span>
      }
    >
      <div ref={body} className="@container flex min-h-0 grow flex-col">
        <div className="flex min-h-0 grow flex-col gap-4 overflow-y-auto px-4 pt-3 pb-4 @5xl:flex-row @5xl:overflow-hidden">
          {/* biome-ignore lint/a11y/noStaticElementInteractions: keys are taken here for the cells inside */}
          <div
            data-spot="ratings"
            onKeyDown={onKeyDown}
            className="flex max-h-full min-h-0 min-w-0 shrink-0 flex-col @5xl:shrink @5xl:grow"
          >
            <RatingGrid
              label="Ratings"
              rows={criteria.map((criterion) => ({
                id: criterion.id,
                label: criterion.text,
                tone: criterion.kind,
                note: `weight ${signedWeight(criterion.weight)}${criterion.kind === 'must-not' ? ' · a high rating means that it is avoided' : ''}`,
              }))}
              columns={responses}
              scale={config.scale}
              values={gridValues(answer, criteria, responses)}
              lowAt={config.lowAt}
              findings={gridFindings(findings)}
              hasNote={(row, column) => cellOf(answer, column, row).note !== ''}
              isReadOnly={readOnly}
              onChange={(row, column, value) => {
                if (value !== 'not-applicable') {
                  onChange(withCell(answer, column, row, { value }));
                }
              }}
              onCellFocus={(row, column) => setPlace({ row, column })}
              onCellOpen={openNote}
              spotOf={(row, column) => spotOf(['ratings', column, row])}
            />
          </div>
          <div className="flex shrink-0 flex-col gap-5 @5xl:w-72 @5xl:overflow-y-auto">
            {current !== null && (
              <CriterionLinks criterion={current.id} name={current.text} heading="Linked passages" />
            )}
            {current !== null && currentResponse !== null && (
              <CellNote
                keys={workspaceShortcuts['note-rating'].keys}
                ref={note}
                rowLabel={current.text}
                columnName={currentResponse.name}
                note={cellOf(answer, currentResponse.id, current.id).note}
                readOnly={readOnly}
                onChange={(text) =>
                  onChange(withCell(answer, currentResponse.id, current.id, { note: text }))
                }
                onLeave={backToCell}
              />
            )}
            {config.rank && (
              <RankPart
                answer={answer}
                criteria={criteria}
                ratings={ratings}
                responses={responses}
                readOnly={readOnly}
                findings={findings}
                onChange={(groups) =>
                  onChange(
                    withRanking(
                      answer,
                      groups,
                      material.responses.map((response) => response.id),
                    ),
                  )
                }
              />
            )}
          </div>
        </div>
      </div>
    </WorkArea>
  );
}
