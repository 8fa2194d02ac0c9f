import type { ReactNode } from 'react';
import type { Change } from '#shared/lib/word-diff';

export interface DiffTextProps {
  readonly title: string;
  readonly side: 'before' | 'after';
  readonly text: string;
  readonly changes: readonly Change[];
}

/** One side of a comparison, letter by letter as it stands, with what the other side does not have lit up. */
export function DiffText({ title, side, text, changes }: DiffTextProps): ReactNode {
  const marked = side === 'before' ? 'removed' : 'added';
  return (
    <div className="flex min-w-0 flex-col bg-canvas">
      <h3 className="px-3 pt-2 font-medium text-ink-faint text-xs">{title}</h3>
      <section
        // A part that scrolls must be reachable by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        tabIndex={0}
        aria-label={`${title} text`}
        className="focus-inset max-h-72 min-h-16 overflow-y-auto whitespace-pre-wrap break-words px-3 py-2 font-mono text-ink text-xs leading-5 [font-variant-ligatures:none]"
      >
        {changes.length === 0
          ? text || <span className="text-ink-faint">Nothing yet</span>
          : changes
              .filter(({ kind }) => kind === 'kept' || kind === marked)
              .map((change) => {
                const range = change[side];
                const words = text.slice(range.start, range.end);
                return change.kind === 'kept' ? (
                  words
                ) : side === 'before' ? (
                  <del key={range.start} className="rounded-sm bg-bad-soft text-bad">
                    {words}
                  </del>
                ) : (
                  <ins key={range.start} className="rounded-sm bg-warn-soft text-warn no-underline">
                    {words}
                  </ins>
                );
              })}
      </section>
    </div>
  );
}
