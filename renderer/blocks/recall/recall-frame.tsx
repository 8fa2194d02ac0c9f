import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../../ui/class-names';

export interface RecallItem<Name extends string> {
  readonly name: Name;
  readonly label: string;
  /** A few words that often make unfolding needless. */
  readonly summary: string;
  readonly content: ReactNode;
}

/** What was said in earlier steps, and what of it is unfolded. */
export interface RecallState<Name extends string> {
  readonly items: readonly RecallItem<Name>[];
  readonly open: readonly Name[];
  readonly onOpen: (open: readonly Name[]) => void;
}

export interface RecallTogglesProps<Name extends string> extends RecallState<Name> {
  /** Begins the ids by which a toggle and what it unfolds know one another. */
  readonly id: string;
}

/** A line of summaries; each unfolds what it sums up. */
export function RecallToggles<Name extends string>({
  items,
  open,
  onOpen,
  id,
}: RecallTogglesProps<Name>): ReactNode {
  if (items.length === 0) {
    return null;
  }
  return (
    <fieldset className="flex min-w-0 flex-wrap items-center gap-x-1">
      <legend className="sr-only">What you said earlier</legend>
      {items.map((item) => {
        const isOpen = open.includes(item.name);
        return (
          <button
            key={item.name}
            type="button"
            aria-expanded={isOpen}
            aria-controls={isOpen ? `${id}-${item.name}` : undefined}
            onClick={() =>
              onOpen(isOpen ? open.filter((other) => other !== item.name) : [...open, item.name])
            }
            className={classNames(
              'focus-inset flex h-6 min-w-0 max-w-52 items-center gap-1.5 rounded-sm px-2 text-xs hover:bg-hover',
              isOpen && 'bg-press',
            )}
          >
            <span className="shrink-0 font-medium text-ink-soft">{item.label}</span>
            <span className="truncate text-ink-faint">{item.summary}</span>
            <ChevronDown
              size={12}
              aria-hidden="true"
              className={classNames('shrink-0 text-ink-faint transition-transform', isOpen && 'rotate-180')}
            />
          </button>
        );
      })}
    </fieldset>
  );
}

export interface RecallFrameProps<Name extends string> extends Pick<RecallState<Name>, 'items' | 'open'> {
  readonly id: string;
  /** The work that all this is about. */
  readonly children: ReactNode;
}

/**
 * What is unfolded stands beside the work where there is room and above it where there is not; it scrolls on its own,
 * so the work never leaves its place.
 */
export function RecallFrame<Name extends string>({
  items,
  open,
  id,
  children,
}: RecallFrameProps<Name>): ReactNode {
  const unfolded = items.filter((item) => open.includes(item.name));
  return (
    <div className="@container flex min-h-0 grow flex-col">
      <div className="flex min-h-0 grow flex-col @4xl:flex-row">
        {/* The work comes first in the document, so that unfolding something never mounts it anew. */}
        <div data-region-body="" className="order-2 flex min-h-0 min-w-0 grow flex-col @4xl:order-1">
          {children}
        </div>
        {unfolded.length > 0 && (
          <section
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard
            tabIndex={0}
            aria-label="What you said earlier"
            data-away=""
            className="focus-inset order-1 max-h-[38%] shrink-0 overflow-y-auto border-line border-b bg-canvas @4xl:order-2 @4xl:max-h-none @4xl:w-80 @4xl:border-s @4xl:border-b-0"
          >
            {unfolded.map((item) => (
              <section
                key={item.name}
                id={`${id}-${item.name}`}
                aria-label={item.label}
                className="border-line border-t px-5 pt-3 pb-4 first:border-t-0"
              >
                <h3 className="mb-1.5 font-medium text-ink-faint text-xs">{item.label}</h3>
                {item.content}
              </section>
            ))}
          </section>
        )}
      </div>
    </div>
  );
}
