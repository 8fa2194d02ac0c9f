import { Check, Minus, X } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { ChainMark } from '#shared/steps/reason/reason-answer';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { classNames } from '../../ui/class-names';
import { currentKeys } from '../../ui/keymap';

export interface MarkButtonsProps {
  /** "Step 3". */
  readonly name: string;
  readonly mark: ChainMark | null;
  readonly readOnly: boolean;
  /** Only the step at hand is a stop of the Tab key. */
  readonly isCurrent: boolean;
  /** Where the mark stands in the answer. */
  readonly spot: string;
  /** The letters of the marks work here as they do on the step's number. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onMark: (mark: ChainMark) => void;
}

export const MARKS = [
  {
    mark: 'right',
    name: 'Right',
    keys: workspaceShortcuts['step-right'].keys,
    Icon: Check,
    tone: 'bg-good-soft text-good',
  },
  {
    mark: 'wrong',
    name: 'Wrong',
    keys: workspaceShortcuts['step-wrong'].keys,
    Icon: X,
    tone: 'bg-bad-soft text-bad',
  },
  {
    mark: 'neutral',
    name: 'Neutral',
    keys: workspaceShortcuts['step-neutral'].keys,
    Icon: Minus,
    tone: 'bg-press text-ink',
  },
] as const;

/** Right, wrong or neutral; plain elements, because a chain can have a hundred of them. */
export function MarkButtons({
  name,
  mark,
  readOnly,
  isCurrent,
  spot,
  onKeyDown,
  onMark,
}: MarkButtonsProps): ReactNode {
  const onArrow = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = MARKS.findIndex((one) => one.mark === mark);
    const next = MARKS[(at + by + MARKS.length) % MARKS.length];
    if (by !== 0 && next !== undefined) {
      event.preventDefault();
      onMark(next.mark);
      const buttons = event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]');
      buttons[MARKS.indexOf(next)]?.focus();
    } else {
      onKeyDown(event);
    }
  };
  return (
    <div
      role="radiogroup"
      aria-label={`${name}, mark`}
      aria-disabled={readOnly}
      data-spot={spot}
      tabIndex={-1}
      onKeyDown={readOnly ? undefined : onArrow}
      className="flex h-7 shrink-0 gap-0.5 rounded-md bg-sunken p-0.5"
    >
      {MARKS.map(({ mark: own, name: label, keys, Icon, tone }, index) => {
        const isStop = isCurrent && (mark === null ? index === 0 : own === mark);
        return (
          // biome-ignore lint/a11y/useSemanticElements: an input would need a label and styles of its own, a hundred times
          <button
            key={own}
            type="button"
            role="radio"
            aria-checked={own === mark}
            aria-label={label}
            title={`${label} (${currentKeys(keys)})`}
            tabIndex={isStop ? 0 : -1}
            disabled={readOnly && own !== mark}
            onClick={() => !readOnly && onMark(own)}
            className={classNames(
              'flex w-7 items-center justify-center rounded-sm outline-offset-0 disabled:opacity-40',
              own === mark ? tone : 'text-ink-faint hover:bg-hover hover:text-ink',
            )}
          >
            <Icon size={15} strokeWidth={own === mark ? 2.75 : 2} aria-hidden="true" />
          </button>
        );
      })}
    </div>
  );
}
