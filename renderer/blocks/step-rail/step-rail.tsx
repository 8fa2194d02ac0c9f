import { Check, CircleAlert, CircleDashed, CircleDot } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../../ui/class-names';
import { Kbd } from '../../ui/kbd';
import { ariaKeyShortcuts, currentPlatform } from '../../ui/key-names';
import { VisuallyHidden } from '../../ui/visually-hidden';

export type StepState = 'empty' | 'in-progress' | 'complete' | 'has-findings';

export interface RailStep {
  readonly id: string;
  readonly title: string;
  readonly state: StepState;
  /** 'Three criteria are not rated'; shown small below the title. */
  readonly note?: string;
}

export interface StepRailProps {
  readonly steps: readonly RailStep[];
  readonly current: string;
  readonly onChoose: (id: string) => void;
  /** Small, with the titles below the numbers, for narrow windows. */
  readonly isCompact?: boolean;
}

const STATES = {
  empty: { words: 'not begun', Icon: CircleDashed, className: 'text-ink-faint' },
  'in-progress': { words: 'in progress', Icon: CircleDot, className: 'text-accent' },
  complete: { words: 'complete', Icon: Check, className: 'text-good' },
  'has-findings': { words: 'has open points', Icon: CircleAlert, className: 'text-warn' },
} as const;

/** The steps of a task in order. Each button is named by its step's title alone; number, state and key are said after. */
export function StepRail({ steps, current, onChoose, isCompact = false }: StepRailProps): ReactNode {
  return (
    <nav aria-label="Steps" className={isCompact ? 'w-22' : 'w-56'}>
      <ol className="flex flex-col gap-0.5">
        {steps.map((step, index) => (
          <li key={step.id}>
            <StepButton
              step={step}
              number={index + 1}
              isCurrent={step.id === current}
              isCompact={isCompact}
              onChoose={() => onChoose(step.id)}
            />
          </li>
        ))}
      </ol>
      {!isCompact && steps.length > 1 && (
        <p aria-hidden="true" className="mt-3 flex items-center gap-1 ps-2.5 text-2xs text-ink-faint">
          <Kbd keys="Mod+1" /> to <Kbd keys={String(Math.min(steps.length, 9))} /> go to a step
        </p>
      )}
    </nav>
  );
}

interface StepButtonProps {
  readonly step: RailStep;
  readonly number: number;
  readonly isCurrent: boolean;
  readonly isCompact: boolean;
  readonly onChoose: () => void;
}

function StepButton({ step, number, isCurrent, isCompact, onChoose }: StepButtonProps): ReactNode {
  const { words, Icon, className } = STATES[step.state];
  const keys = number <= 9 ? `Mod+${number}` : undefined;
  const descriptionId = `step-state-${step.id}`;
  return (
    <button
      type="button"
      onClick={onChoose}
      title={isCompact ? step.title : undefined}
      aria-label={step.title}
      aria-describedby={descriptionId}
      aria-current={isCurrent ? 'step' : undefined}
      aria-keyshortcuts={keys === undefined ? undefined : ariaKeyShortcuts(keys, currentPlatform())}
      className={classNames(
        'focus-inset relative flex w-full rounded-md py-2',
        isCompact
          ? 'flex-wrap items-center justify-center gap-x-1.5 px-0.5'
          : 'items-start gap-2 px-2.5 text-start',
        isCurrent ? 'bg-raised shadow-sm' : 'hover:bg-hover',
      )}
    >
      {isCurrent && (
        <span aria-hidden="true" className="absolute inset-y-1.5 start-0 w-0.5 rounded-full bg-accent" />
      )}
      <span
        aria-hidden="true"
        className={classNames(
          'shrink-0 font-serif text-base text-ink-faint leading-5',
          isCompact ? 'text-center' : 'w-4 text-end',
        )}
      >
        {number}
      </span>
      {!isCompact && (
        <span className="flex min-w-0 grow flex-col" aria-hidden="true">
          <span
            className={classNames(
              'text-sm',
              isCurrent ? 'font-semibold text-ink' : 'font-medium text-ink-soft',
            )}
          >
            {step.title}
          </span>
          {step.note !== undefined && <span className="text-ink-faint text-xs">{step.note}</span>}
        </span>
      )}
      <span className="flex h-5 shrink-0 items-center">
        <Icon size={15} strokeWidth={1.9} aria-hidden="true" className={className} />
      </span>
      {isCompact && (
        <span
          aria-hidden="true"
          className={classNames(
            'line-clamp-2 basis-full break-words text-center text-2xs leading-tight',
            isCurrent ? 'font-semibold text-ink' : 'text-ink-soft',
          )}
        >
          {step.title}
        </span>
      )}
      <VisuallyHidden id={descriptionId}>
        {`Step ${number}, ${words}${step.note === undefined ? '' : `. ${step.note}`}`}
      </VisuallyHidden>
    </button>
  );
}
