import { Quote, TriangleAlert, X } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { matchesKeys } from '../shortcuts/match-keys';

export interface ReferenceChipProps {
  readonly sourceName: string;
  readonly words: string;
  /** The text says something else now, and the expert has left it so. */
  readonly isKept: boolean;
  readonly onShow: () => void;
  readonly onRemove: (() => void) | null;
}

/** A reference in one line: where it points and what it says there. Click or Enter goes there, Delete takes it away. */
export function ReferenceChip({
  sourceName,
  words,
  isKept,
  onShow,
  onRemove,
}: ReferenceChipProps): ReactNode {
  const line = words.replace(/\s+/g, ' ');
  const said = isKept ? 'The text has changed since; kept as it is. ' : '';
  const onKeyDown = (event: KeyboardEvent): void => {
    if (onRemove !== null && (matchesKeys(event, 'Delete') || matchesKeys(event, 'Backspace'))) {
      event.preventDefault();
      event.stopPropagation();
      onRemove();
    }
  };
  return (
    <span className="flex h-6 min-w-0 max-w-96 items-center rounded-sm border border-line bg-sunken text-xs hover:border-line-strong">
      <button
        type="button"
        aria-label={`${said}Show in ${sourceName}: ${line}`}
        aria-keyshortcuts={onRemove === null ? undefined : 'Delete'}
        title={`${said}${sourceName}: “${line}”`}
        onClick={onShow}
        onKeyDown={onKeyDown}
        className="focus-inset flex h-full min-w-0 grow items-center gap-1.5 rounded-sm px-1.5 text-start hover:bg-hover"
      >
        {isKept ? (
          <TriangleAlert size={11} aria-hidden="true" className="shrink-0 text-ink-faint" />
        ) : (
          <Quote size={11} aria-hidden="true" className="shrink-0 text-accent" />
        )}
        <span className="shrink-0 font-medium text-ink-soft">{sourceName}</span>
        <span className="truncate font-serif text-ink text-sm">“{line}”</span>
      </button>
      {onRemove !== null && (
        <button
          type="button"
          // The key does the same on the chip itself, so that Tab goes from chip to chip.
          tabIndex={-1}
          aria-label={`Remove the link to ${sourceName}: ${line}`}
          title="Remove the link"
          onClick={onRemove}
          className="flex h-full w-5 shrink-0 items-center justify-center rounded-sm text-ink-faint hover:bg-hover hover:text-ink"
        >
          <X size={11} aria-hidden="true" />
        </button>
      )}
    </span>
  );
}
