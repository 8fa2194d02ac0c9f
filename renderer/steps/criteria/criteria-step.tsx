import { Plus } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { countOf } from '#shared/lib/count';
import { criterionIdSchema } from '#shared/lib/ids';
import {
  type CriteriaAnswer,
  type CriteriaConfig,
  type CriterionDraft,
  usualWeight,
} from '#shared/steps/criteria/criteria-kind';
import { FindingList } from '../../blocks/finding-list/finding-list';
import { useDragOrder } from '../../blocks/reorder/use-drag-order';
import { useActionKeys } from '../../shortcuts/use-action-keys';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { Button } from '../../ui/button';
import { findingsAt } from '../findings-at';
import { moveItem } from '../move-item';
import { newId } from '../new-id';
import { putBack } from '../put-back';
import type { StepComponentProps } from '../step-component';
import { WorkArea } from '../work-area';
import { totalPoints } from './change-criterion';
import { CriterionRow } from './criterion-row';

const ADD_KEYS = workspaceShortcuts['add-to-list'].keys;

export function CriteriaStep(props: StepComponentProps<CriteriaConfig, CriteriaAnswer>): ReactNode {
  const { step, view, readOnly, findings, stage, onChange } = props;
  const { criteria } = view.answer;
  const texts = useRef(new Map<string, HTMLTextAreaElement>());
  const wanted = useRef<string | null>(null);
  // The undo of a toast runs later than the rendering that made it.
  const latest = useRef(criteria);
  // At once, so that the next key already goes into the new field.
  useLayoutEffect(() => {
    latest.current = criteria;
    if (wanted.current !== null) {
      texts.current.get(wanted.current)?.focus();
      wanted.current = null;
    }
  });

  const replace = (next: readonly CriterionDraft[], focus: string | null = null): void => {
    wanted.current = focus;
    onChange({ criteria: [...next] });
  };
  const addAt = (index: number): void => {
    const kind = criteria[index - 1]?.kind ?? 'must';
    const id = criterionIdSchema.parse(newId());
    stage.conceal('criteria');
    replace(criteria.toSpliced(index, 0, { id, text: '', kind, weight: usualWeight(kind) }), id);
  };
  const removeAt = (index: number): void => {
    const removed = criteria[index];
    if (removed === undefined) {
      return;
    }
    stage.conceal('criteria');
    replace(criteria.toSpliced(index, 1), (criteria[index - 1] ?? criteria[index + 1])?.id ?? null);
    if (removed.text.trim() !== '') {
      const undo = () => replace(putBack(latest.current, index, removed), removed.id);
      const detail = removed.text.trim();
      stage.toast({
        tone: 'info',
        title: 'Criterion removed',
        detail,
        action: { label: 'Undo', onAct: undo },
      });
    }
  };
  const move = (from: number, to: number): void => {
    const next = moveItem(criteria, from, to);
    if (next !== criteria) {
      replace(next, criteria[from]?.id ?? null);
    }
  };
  const drag = useDragOrder(move);
  const onKeyDown = useActionKeys({ 'add-to-list': readOnly ? null : () => addAt(criteria.length) });

  return (
    <WorkArea
      step={step}
      stage={stage}
      aside={<Points criteria={criteria} config={view.config} />}
      onKeyDown={onKeyDown}
    >
      <div data-spot="criteria" className="flex flex-col gap-3">
        {criteria.length > 0 && (
          <ol className="flex flex-col">
            {criteria.map((criterion, index) => (
              <CriterionRow
                key={criterion.id}
                criterion={criterion}
                index={index}
                isLast={index === criteria.length - 1}
                readOnly={readOnly}
                findings={findings}
                drag={drag}
                onText={(element) => {
                  if (element === null) {
                    texts.current.delete(criterion.id);
                  } else {
                    texts.current.set(criterion.id, element);
                  }
                }}
                onChange={(changed) => replace(criteria.with(index, changed))}
                onAdd={() => addAt(index + 1)}
                onRemove={() => removeAt(index)}
                onMove={(by) => move(index, index + by)}
              />
            ))}
          </ol>
        )}
        <FindingList findings={findingsAt(findings, 'criteria')} />
        {!readOnly && (
          <div className="flex flex-wrap items-center gap-3">
            <Button
              icon={<Plus size={16} aria-hidden="true" />}
              keys={ADD_KEYS}
              onPress={() => addAt(criteria.length)}
            >
              {criteria.length === 0 ? 'Write the first criterion' : 'Add a criterion'}
            </Button>
            {criteria.length === 0 && (
              <p className="grow basis-64 text-ink-soft text-sm">
                What must, should and must not stand in a good answer? One thing per criterion, so that each
                can be rated on its own.
              </p>
            )}
          </div>
        )}
      </div>
    </WorkArea>
  );
}

function Points(props: {
  readonly criteria: readonly CriterionDraft[];
  readonly config: CriteriaConfig;
}): ReactNode {
  const written = props.criteria.filter((criterion) => criterion.text.trim() !== '').length;
  return (
    <p className="text-ink-soft text-xs tabular-nums">
      {written < props.config.least
        ? `${written} of at least ${countOf(props.config.least, 'criterion', 'criteria')}`
        : countOf(written, 'criterion', 'criteria')}
      {' · '}
      <span title="What an answer earns that meets everything good and nothing bad">
        {totalPoints(props.criteria)} points at best
      </span>
    </p>
  );
}
