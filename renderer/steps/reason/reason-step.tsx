import { ListChecks, Plus } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import {
  areStepsEditable,
  firstError,
  isBeyondError,
  type ReasonAnswer,
  type ReasonConfig,
} from '#shared/steps/reason/reason-answer';
import { FindingList } from '../../blocks/finding-list/finding-list';
import { useDragOrder } from '../../blocks/reorder/use-drag-order';
import { useActionKeys } from '../../shortcuts/use-action-keys';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Kbd } from '../../ui/kbd';
import { findingsAt } from '../findings-at';
import type { StepComponentProps } from '../step-component';
import { useNamedTexts } from '../use-named-texts';
import { useRememberedScroll } from '../use-remembered-scroll';
import { useStartFocus } from '../use-start-focus';
import { WorkArea } from '../work-area';
import { chainInShort } from './chain-edits';
import { FinalAnswer } from './final-answer';
import { MARKS } from './mark-buttons';
import { STEP_ACTION_KEYS } from './step-keys';
import { StepRow } from './step-row';
import { useChain } from './use-chain';
import { useFocusGoal } from './use-focus-goal';

const ADD_KEYS = workspaceShortcuts['add-to-list'].keys;

export function ReasonStep(props: StepComponentProps<ReasonConfig, ReasonAnswer>): ReactNode {
  const { step, view, readOnly, findings, stage } = props;
  const { answer, config, material } = view;
  const { steps } = answer;
  const chain = useChain(props);
  const frame = useRef<HTMLDivElement>(null);
  const drag = useDragOrder(chain.move);
  const texts = useNamedTexts(stage, material, 'all');
  const scroll = useRememberedScroll(stage.scroll, 'steps');
  const isEditable = areStepsEditable(config);
  const areMarked = config.marks !== 'none';
  const current = steps.some(({ id }) => id === chain.currentId) ? chain.currentId : steps[0]?.id;
  const error = areMarked ? firstError(steps) : -1;
  useFocusGoal(frame, chain);
  const onKeyDown = useActionKeys({
    'add-to-list': readOnly || !isEditable ? null : () => chain.insertAt(steps.length),
  });
  useStartFocus(frame, (part) => part.querySelector('[data-step-handle]'));

  return (
    <WorkArea
      step={step}
      stage={stage}
      texts={texts}
      scrollsItself
      aside={
        <span role="status" className="text-ink-soft text-xs tabular-nums">
          {chainInShort(steps)}
        </span>
      }
      onKeyDown={onKeyDown}
    >
      <div ref={frame} className="flex min-h-0 grow flex-col">
        <div ref={scroll} data-spot="steps" className="min-h-0 grow overflow-y-auto px-4 py-2">
          {steps.length === 0 ? (
            <EmptyState icon={<ListChecks aria-hidden="true" />} title="No solution yet">
              There is no solution to judge. It appears here when it arrives; the other steps stay open.
            </EmptyState>
          ) : (
            <ol aria-label="Steps of the solution" className="mx-auto max-w-4xl">
              {steps.map((one, index) => (
                <StepRow
                  key={one.id}
                  step={one}
                  place={{ id: one.id, index, count: steps.length, isEditable, areMarked }}
                  chain={chain}
                  isCurrent={one.id === current}
                  isOpen={one.id === chain.openId}
                  isNoteAsked={one.id === chain.noteId}
                  isFirstError={index === error}
                  isBeyond={isBeyondError(config, steps, index)}
                  readOnly={readOnly}
                  findings={findings.filter(({ path }) => path[0] === 'steps' && path[1] === index)}
                  drag={drag}
                  stage={stage}
                />
              ))}
            </ol>
          )}
          <div className="mx-auto flex max-w-4xl flex-col gap-2 py-3">
            <FindingList findings={findingsAt(findings, 'steps')} />
            {!readOnly && (
              <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
                {isEditable && (
                  <Button
                    size="sm"
                    icon={<Plus size={14} aria-hidden="true" />}
                    keys={ADD_KEYS}
                    onPress={() => chain.insertAt(steps.length)}
                  >
                    Add a step
                  </Button>
                )}
                {areMarked && steps.length > 0 && <MarkKeys />}
              </div>
            )}
          </div>
        </div>
        <FinalAnswer {...props} chain={chain} />
      </div>
    </WorkArea>
  );
}

function MarkKeys(): ReactNode {
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-faint text-xs">
      On a step’s number:
      {[
        ...MARKS.map((mark) => [mark.keys, mark.mark] as const),
        [STEP_ACTION_KEYS.note, 'note'] as const,
      ].map(([keys, name]) => (
        <span key={keys} className="flex items-center gap-1">
          <Kbd keys={keys} isSpoken /> {name}
        </span>
      ))}
    </p>
  );
}
