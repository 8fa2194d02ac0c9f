import { GripVertical, Trash2 } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Finding } from '#shared/domain/finding';
import type { CriterionDraft } from '#shared/steps/criteria/criteria-kind';
import { CRITERION_KIND_NAMES } from '../../blocks/criterion-mark/criterion-mark';
import { CriterionLinks } from '../../blocks/references/criterion-links';
import type { DragOrder } from '../../blocks/reorder/use-drag-order';
import { matchesKeys } from '../../blocks/shortcuts/match-keys';
import { classNames } from '../../ui/class-names';
import { IconButton } from '../../ui/icon-button';
import { NumberStepper } from '../../ui/number-stepper';
import { SegmentedControl } from '../../ui/segmented-control';
import { TextArea } from '../../ui/text-area';
import { spotOf } from '../finding-spot';
import { findingProp } from '../findings-at';
import { withKind, withWeight } from './change-criterion';

export interface CriterionRowProps {
  readonly criterion: CriterionDraft;
  readonly index: number;
  readonly isLast: boolean;
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  readonly drag: DragOrder;
  readonly onText: (element: HTMLTextAreaElement | null) => void;
  readonly onChange: (criterion: CriterionDraft) => void;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
  readonly onMove: (by: -1 | 1) => void;
}

const KINDS = (['must', 'should', 'must-not'] as const).map((value) => ({
  value,
  label: CRITERION_KIND_NAMES[value],
}));

export function CriterionRow(props: CriterionRowProps): ReactNode {
  const { criterion, index, isLast, readOnly, findings, drag, onText, onChange } = props;
  const name = `Criterion ${index + 1}`;
  const mark = drag.mark?.index === index && drag.dragged !== null ? drag.mark.side : null;
  return (
    <li
      data-drag-row=""
      {...drag.row(index)}
      onKeyDown={(event) => moveByKey(event, props)}
      className={classNames(
        'relative flex gap-2 border-line border-b py-2.5 first:pt-0',
        drag.dragged === index && 'opacity-50',
        mark === 'above' && 'before:absolute before:inset-x-0 before:-top-px before:h-0.5 before:bg-accent',
        mark === 'below' && 'after:absolute after:inset-x-0 after:-bottom-px after:h-0.5 after:bg-accent',
      )}
    >
      <RowNumber index={index} readOnly={readOnly} drag={drag} />
      <div className="@container min-w-0 grow">
        <div className="flex flex-col gap-1.5 @4xl:flex-row @4xl:gap-4">
          <div
            data-spot={spotOf(['criteria', index, 'text'])}
            className="min-w-0 grow [&_textarea]:!min-h-0 [&_textarea]:py-1.5 [&_textarea]:text-[0.9375rem]"
          >
            <TextArea
              ref={onText}
              label={name}
              isLabelHidden
              minLines={1}
              isProse
              value={criterion.text}
              isReadOnly={readOnly}
              placeholder="Something that can be checked in an answer"
              onChange={(text) => onChange({ ...criterion, text })}
              onKeyDown={(event) => textKeys(event, props)}
              {...findingProp(findings, 'criteria', index, 'text')}
            />
          </div>
          <div className="flex shrink-0 flex-wrap items-start gap-3">
            <SegmentedControl
              label={`${name}, kind`}
              isLabelHidden
              segments={KINDS}
              value={criterion.kind}
              isDisabled={readOnly}
              onChange={(kind) => onChange(withKind(criterion, kind))}
            />
            <div data-spot={spotOf(['criteria', index, 'weight'])}>
              <NumberStepper
                label={`${name}, weight`}
                isLabelHidden
                isSigned
                min={-10}
                max={10}
                value={criterion.weight}
                isDisabled={readOnly}
                onChange={(weight) => weight !== null && onChange(withWeight(criterion, weight))}
                {...findingProp(findings, 'criteria', index, 'weight')}
              />
            </div>
            {criterion.kind === 'must-not' && (
              <p className="max-w-64 self-center text-ink-faint text-xs">
                Counts against an answer: “met” means that the bad thing happened.
              </p>
            )}
          </div>
        </div>
        <div className="mt-1.5 empty:hidden">
          <CriterionLinks
            criterion={criterion.id}
            name={name.toLowerCase()}
            spotOf={(link) => spotOf(['criteria', index, 'links', link])}
          />
        </div>
      </div>
      {!readOnly && (
        <IconButton
          label={`Remove ${name.toLowerCase()}`}
          icon={<Trash2 size={15} aria-hidden="true" />}
          tooltipPlacement={isLast ? 'top' : 'left'}
          onPress={props.onRemove}
        />
      )}
    </li>
  );
}

function RowNumber(props: {
  readonly index: number;
  readonly readOnly: boolean;
  readonly drag: DragOrder;
}): ReactNode {
  const { index, readOnly, drag } = props;
  return (
    <div className="flex w-9 shrink-0 items-center gap-0.5 self-start pt-2 text-ink-faint">
      {!readOnly && (
        <span {...drag.handle(index)} title="Drag to another place (Alt ↑ ↓)" className="cursor-grab">
          <GripVertical size={14} aria-hidden="true" />
        </span>
      )}
      <span aria-hidden="true" className="grow text-end text-sm tabular-nums">
        {index + 1}
      </span>
    </div>
  );
}

function moveByKey(event: KeyboardEvent, { readOnly, onMove }: CriterionRowProps): void {
  const by = matchesKeys(event, 'Alt+Up') ? -1 : matchesKeys(event, 'Alt+Down') ? 1 : null;
  if (by !== null && !readOnly) {
    event.preventDefault();
    onMove(by);
  }
}

function textKeys(event: KeyboardEvent<HTMLTextAreaElement>, props: CriterionRowProps): void {
  if (props.readOnly || event.nativeEvent.isComposing) {
    return;
  }
  if (matchesKeys(event, 'Enter')) {
    event.preventDefault();
    props.onAdd();
  } else if (matchesKeys(event, 'Backspace') && !event.repeat && props.criterion.text === '') {
    event.preventDefault();
    props.onRemove();
  }
}
