import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button';

export interface ChangedReferenceProps {
  /** What it is, for screen readers: "Link to Response A". */
  readonly label: string;
  /** The text that it points to: "Response A". */
  readonly sourceName: string;
  /** What it said there. */
  readonly words: string;
  readonly readOnly: boolean;
  readonly onPointAgain: () => void;
  readonly onKeep?: () => void;
  readonly onRemove?: () => void;
}

/** Says that a reference points to words that are no longer there, what they were, and what can be done. */
export function ChangedReference(props: ChangedReferenceProps): ReactNode {
  const { label, sourceName, words, readOnly, onPointAgain, onKeep, onRemove } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as one
    <div
      role="group"
      aria-label={label}
      className="flex min-w-0 max-w-full flex-col gap-1 rounded-md border border-warn/30 bg-warn-soft px-2.5 py-1.5"
    >
      <p className="flex items-center gap-1.5 font-medium text-warn text-xs">
        <TriangleAlert size={13} strokeWidth={2} aria-hidden="true" className="shrink-0" />
        The text it points to has changed
      </p>
      <p className="line-clamp-2 text-ink-soft text-xs">
        {sourceName} said: <span className="font-serif text-ink text-sm">“{words}”</span>
      </p>
      {!readOnly && (
        <div className="flex flex-wrap gap-1">
          <Button size="sm" onPress={onPointAgain}>
            Point again
          </Button>
          {onKeep !== undefined && (
            <Button size="sm" variant="quiet" onPress={onKeep}>
              Keep as it is
            </Button>
          )}
          {onRemove !== undefined && (
            <Button size="sm" variant="quiet" onPress={onRemove}>
              Remove
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
