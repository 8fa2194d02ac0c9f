import { type KeyboardEvent, memo, type ReactNode } from 'react';
import type { Finding } from '#shared/domain/finding';
import type { ChainMark, ChainStep } from '#shared/steps/reason/reason-answer';
import { FindingList } from '../../blocks/finding-list/finding-list';
import { MarkdownView } from '../../blocks/markdown-view/markdown-view';
import type { DragOrder } from '../../blocks/reorder/use-drag-order';
import { Badge } from '../../ui/badge';
import { classNames } from '../../ui/class-names';
import { useLiveActions } from '../../ui/live-actions';
import { spotOf } from '../finding-spot';
import { findingsAt } from '../findings-at';
import type { Stage } from '../step-component';
import { MarkButtons } from './mark-buttons';
import { StepEditor } from './step-editor';
import { markAndGoOn, onHandleKey, onRowKey, type StepPlace } from './step-keys';
import { StepMenu } from './step-menu';
import { StepNote } from './step-note';
import type { Chain } from './use-chain';

export interface StepRowProps {
  readonly step: ChainStep;
  readonly place: StepPlace;
  readonly chain: Chain;
  /** The step at hand. */
  readonly isCurrent: boolean;
  /** Its words are in the editor. */
  readonly isOpen: boolean;
  readonly isNoteAsked: boolean;
  readonly isFirstError: boolean;
  /** After the first wrong step, where marks are no longer asked for. */
  readonly isBeyond: boolean;
  readonly readOnly: boolean;
  /** Those about this step. */
  readonly findings: readonly Finding[];
  readonly drag: DragOrder;
  readonly stage: Stage;
}

/** A step of the chain: its number, by which it is handled, its words, its mark, and what is said about it. */
export const StepRow = memo(function StepRow(props: StepRowProps): ReactNode {
  const {
    step,
    place,
    chain,
    isCurrent,
    isOpen,
    isNoteAsked,
    isFirstError,
    isBeyond,
    readOnly,
    findings,
    drag,
    stage,
  } = props;
  const { id, index } = place;
  const name = `Step ${index + 1}`;
  const mark = drag.mark?.index === index && drag.dragged !== null ? drag.mark.side : null;
  useStepActions(props);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (onHandleKeySafely(event, props)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  return (
    <li
      data-drag-row=""
      {...drag.row(index)}
      onFocus={() => !isCurrent && chain.setCurrent(id)}
      onKeyDownCapture={(event) => {
        if (!readOnly && onRowKey(event, place, chain)) {
          event.preventDefault();
          event.stopPropagation();
        }
      }}
      onKeyDown={(event) => leave(event, id, chain)}
      className={classNames(
        'relative flex scroll-my-4 gap-3 border-line border-b border-s-2 py-2 ps-2 pe-1',
        // What is being worked on must take the focus at once, also in the moment in which it appears.
        !isCurrent && '[contain-intrinsic-size:auto_3.5rem] [content-visibility:auto]',
        isFirstError ? 'border-s-bad bg-bad-soft/40' : 'border-s-transparent',
        drag.dragged === index && 'opacity-50',
        mark === 'above' && 'before:absolute before:inset-x-0 before:top-0 before:h-0.5 before:bg-accent',
        mark === 'below' && 'after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 after:bg-accent',
      )}
    >
      <button
        type="button"
        data-step-handle={id}
        {...(readOnly || !place.isEditable ? {} : drag.handle(index))}
        aria-label={handleName(name, props)}
        tabIndex={isCurrent ? 0 : -1}
        onClick={() => !readOnly && place.isEditable && chain.go({ id, part: 'text' })}
        onKeyDown={onKeyDown}
        className={classNames(
          'flex h-7 w-8 shrink-0 items-center justify-center rounded-md text-ink-faint text-sm tabular-nums hover:bg-hover',
          isCurrent && 'font-semibold text-ink',
        )}
      >
        {index + 1}
      </button>
      <div
        className={classNames(
          'flex min-w-0 grow flex-col gap-2',
          isBeyond && step.mark === null && '[&_.prose]:text-ink-faint',
        )}
      >
        {isFirstError && (
          <span>
            <Badge tone="bad">First error</Badge>
          </span>
        )}
        {isOpen ? (
          <StepEditor name={name} step={step} chain={chain} onOpenLink={stage.openLink} />
        ) : (
          <StepText {...props} name={name} />
        )}
        <StepNote {...props} name={name} isAsked={isNoteAsked} />
        <FindingList
          findings={[
            ...findingsAt(findings, 'steps', index),
            ...findingsAt(findings, 'steps', index, 'mark'),
          ]}
        />
      </div>
      {place.areMarked && (
        <MarkButtons
          name={name}
          mark={step.mark}
          readOnly={readOnly}
          isCurrent={isCurrent}
          spot={spotOf(['steps', index, 'mark'])}
          onKeyDown={onKeyDown}
          onMark={(next) => chain.mark(id, next)}
        />
      )}
      {!readOnly && <StepMenu name={name} place={place} chain={chain} isCurrent={isCurrent} />}
    </li>
  );
}, isSameRow);

/** A hundred rows are not drawn anew for a mark on one: what they call looks up how things stand. */
function isSameRow(before: StepRowProps, after: StepRowProps): boolean {
  const { place: old, findings } = before;
  return (
    ROW_FACTS.every((name) => before[name] === after[name]) &&
    old.index === after.place.index &&
    old.count === after.place.count &&
    before.drag.dragged === after.drag.dragged &&
    before.drag.mark === after.drag.mark &&
    findings.length === after.findings.length &&
    findings.every((finding, index) => finding.message === after.findings[index]?.message)
  );
}

const ROW_FACTS = [
  'step',
  'isCurrent',
  'isOpen',
  'isNoteAsked',
  'isFirstError',
  'isBeyond',
  'readOnly',
] as const satisfies readonly (keyof StepRowProps)[];

function StepText({
  step,
  place,
  chain,
  readOnly,
  stage,
  name,
}: StepRowProps & { readonly name: string }): ReactNode {
  const canWrite = place.isEditable && !readOnly;
  if (step.markdown.trim() === '') {
    return <p className="py-0.5 text-ink-faint text-sm">{`${name} says nothing yet.`}</p>;
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the step's number does the same by keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div
      onClick={(event) => {
        const isOnText = !(event.target instanceof Element && event.target.closest('a, button') !== null);
        if (canWrite && isOnText && document.getSelection()?.isCollapsed !== false) {
          chain.go({ id: place.id, part: 'text' });
        }
      }}
      className={classNames('py-0.5', canWrite && 'cursor-text')}
    >
      <MarkdownView source={step.markdown} isCompact onOpenLink={stage.openLink} />
    </div>
  );
}

function handleName(name: string, { step, isFirstError, isBeyond, place }: StepRowProps): string {
  const mark = step.mark ?? (isBeyond ? 'not judged, after the first error' : 'not marked');
  return [name, ...(place.areMarked ? [isFirstError ? 'wrong, the first error' : mark] : [])].join(', ');
}

function onHandleKeySafely(event: KeyboardEvent, { place, chain, readOnly }: StepRowProps): boolean {
  const isReading = ['ArrowUp', 'ArrowDown', 'Home', 'End'].includes(event.key);
  return (!readOnly || isReading) && onHandleKey(event, place, chain);
}

/** Offers what can be done with the step at hand to the palette. */
function useStepActions({ place, chain, isCurrent, readOnly }: StepRowProps): void {
  const { id, index } = place;
  const isOffered = isCurrent && !readOnly;
  const marking = (mark: ChainMark): (() => void) | null =>
    isOffered && place.areMarked ? () => markAndGoOn(mark, place, chain) : null;
  useLiveActions({
    'step-right': marking('right'),
    'step-wrong': marking('wrong'),
    'step-neutral': marking('neutral'),
    'note-step': isOffered ? () => chain.go({ id, part: 'note' }) : null,
    'part-step': isOffered ? () => chain.part(id) : null,
    'join-step': isOffered && index > 0 ? () => chain.join(id) : null,
  });
}

/** Escape brings the focus from the text or the note back to the step's number. */
function leave(event: KeyboardEvent, id: string, chain: Chain): void {
  if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
    event.stopPropagation();
    chain.go({ id, part: 'handle' });
  }
}
