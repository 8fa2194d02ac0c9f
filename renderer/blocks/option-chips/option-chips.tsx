import { Check } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type Ref, useId, useState } from 'react';
import { classNames } from '../../ui/class-names';
import { FieldFinding, type FindingNote } from '../../ui/field-finding';
import { Kbd } from '../../ui/kbd';
import { nextChip } from './next-chip';

export interface ChipOption {
  readonly id: string;
  readonly label: string;
  /** When this is the one to choose. */
  readonly meaning?: string;
}

export interface OptionChipsProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly options: readonly ChipOption[];
  readonly chosen: readonly string[];
  /** Whether several can be chosen: check boxes to a screen reader, else radio buttons. */
  readonly isMany?: boolean;
  readonly isReadOnly?: boolean;
  readonly finding?: FindingNote | undefined;
  /** By click, digit, Enter or Space. Picking a chosen one is told as well. */
  readonly onPick: (id: string) => void;
  /** The element that holds the chips; `focusChips` brings the focus there. */
  readonly ref?: Ref<HTMLDivElement>;
}

/** A few options, all in sight, each with its digit: 1–9 pick while the focus is on any of them, arrows go round. */
export function OptionChips(props: OptionChipsProps): ReactNode {
  const { label, options, chosen, isMany = false, isReadOnly = false, finding, onPick, ref } = props;
  const [focused, setFocused] = useState<string | null>(null);
  const labelId = useId();
  const meaningId = useId();
  const findingId = useId();
  const tabStop = options.find(({ id }) => id === (focused ?? chosen[0]))?.id ?? options[0]?.id;
  const explained = options.find(({ id }) => id === (focused ?? chosen.at(-1)));
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const digit = /^[1-9]$/.test(event.key) ? options[Number(event.key) - 1] : undefined;
    const target = nextChip(
      event.key,
      options.map(({ id }) => id),
      focused,
    );
    if (digit !== undefined && !isReadOnly) {
      event.preventDefault();
      onPick(digit.id);
    } else if (target !== null) {
      event.preventDefault();
      event.currentTarget.querySelector<HTMLElement>(`[data-chip="${CSS.escape(target)}"]`)?.focus();
    }
  };
  return (
    <div className="flex flex-col gap-1.5">
      <span
        id={labelId}
        className={props.isLabelHidden === true ? 'sr-only' : 'font-medium text-ink-soft text-xs'}
      >
        {label}
      </span>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it has one of two roles, and takes keys for the chips inside */}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: as above */}
      <div
        ref={ref}
        role={isMany ? 'group' : 'radiogroup'}
        aria-labelledby={labelId}
        aria-describedby={finding === undefined ? undefined : findingId}
        onKeyDown={onKeyDown}
        className="flex flex-wrap gap-1"
      >
        {options.map((option, index) => {
          const isChosen = chosen.includes(option.id);
          return (
            // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both of its roles can be checked
            <button
              key={option.id}
              type="button"
              role={isMany ? 'checkbox' : 'radio'}
              aria-checked={isChosen}
              aria-disabled={isReadOnly}
              aria-describedby={option.id === explained?.id ? meaningId : undefined}
              aria-keyshortcuts={index < 9 ? String(index + 1) : undefined}
              data-chip={option.id}
              title={option.meaning === '' ? undefined : option.meaning}
              tabIndex={option.id === tabStop ? 0 : -1}
              onFocus={() => setFocused(option.id)}
              onBlur={() => setFocused(null)}
              onClick={() => !isReadOnly && onPick(option.id)}
              className={classNames(
                'inline-flex min-h-7 max-w-full items-center gap-1.5 rounded-md border px-2 text-start font-medium text-sm transition-colors',
                isChosen
                  ? 'border-accent bg-accent-soft text-ink'
                  : 'border-line bg-raised text-ink-soft aria-[disabled=false]:hover:border-line-strong aria-[disabled=false]:hover:text-ink',
              )}
            >
              {isChosen && <Check size={13} strokeWidth={2.5} aria-hidden="true" className="text-accent" />}
              <span className="min-w-0">{option.label}</span>
              {index < 9 && !isReadOnly && <Kbd keys={String(index + 1)} className="text-ink-faint" />}
            </button>
          );
        })}
      </div>
      {options.some(({ meaning = '' }) => meaning !== '') && (
        <p id={meaningId} className="min-h-4 text-ink-faint text-xs">
          {explained?.meaning}
        </p>
      )}
      {finding !== undefined && <FieldFinding id={findingId} finding={finding} />}
    </div>
  );
}

/** Brings the focus to the chips: to the chosen one, else to the first. */
export function focusChips(chips: HTMLElement | null | undefined): void {
  chips?.querySelector<HTMLElement>('[data-chip][tabindex="0"]')?.focus();
}
