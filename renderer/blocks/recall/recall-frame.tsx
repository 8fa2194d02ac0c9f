import { ChevronDown } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { classNames } from '../../ui/class-names';
import { useLiveActionList } from '../../ui/live-actions';
import { useWidth } from '../../ui/use-width';
import { Split } from '../split/split';

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
  /** What of it has a place in the line of summaries; the rest is there when it is asked for. */
  readonly offered: readonly Name[];
  readonly open: readonly Name[];
  readonly onOpen: (open: readonly Name[]) => void;
}

export interface RecallTogglesProps<Name extends string> extends RecallState<Name> {
  /** Begins the ids by which a toggle and what it unfolds know one another. */
  readonly id: string;
}

/** A summary of so few characters is not cut off to make room for a longer one. */
const SHORT = 20;

/** A line of summaries; each unfolds what it sums up. */
export function RecallToggles<Name extends string>({
  items,
  offered,
  open,
  onOpen,
  id,
}: RecallTogglesProps<Name>): ReactNode {
  const shown = items.filter(({ name }) => offered.includes(name) || open.includes(name));
  const toggle = (name: Name): void =>
    onOpen(open.includes(name) ? open.filter((other) => other !== name) : [...open, name]);
  useLiveActionList(
    shown.map(({ name, label }) => ({
      id: `recall ${name}`,
      label: `From earlier: ${label}`,
      group: 'Workspace',
      isOn: open.includes(name),
      act: () => toggle(name),
    })),
  );
  if (shown.length === 0) {
    return null;
  }
  return (
    <fieldset className="flex min-w-0 flex-wrap items-center gap-x-1">
      <legend className="sr-only">What you said earlier</legend>
      {shown.map((item) => {
        const isOpen = open.includes(item.name);
        return (
          <button
            key={item.name}
            type="button"
            aria-expanded={isOpen}
            aria-controls={isOpen ? `${id}-${item.name}` : undefined}
            onClick={() => toggle(item.name)}
            className={classNames(
              'focus-inset flex h-6 min-w-0 items-center gap-1.5 rounded-sm px-2 text-xs hover:bg-hover',
              shown.length <= 2 ? 'max-w-52 @3xl:max-w-96' : 'max-w-52 @7xl:max-w-96',
              item.summary.length <= SHORT && 'shrink-0',
              isOpen && 'bg-press',
            )}
          >
            <span className="shrink-0 font-medium text-ink-soft">{item.label}</span>
            <span className={classNames('truncate', isOpen ? 'text-ink-soft' : 'text-ink-faint')}>
              {item.summary}
            </span>
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
  /** How much of the width the work takes at first where both stand side by side, in per cent. */
  readonly workShare: number;
  readonly onSizes: (sizes: readonly number[]) => void;
  /** The work that all this is about. */
  readonly children: ReactNode;
}

/** On less than this, what is unfolded stands above the work, in CSS pixels. */
const ENOUGH_FOR_BOTH = 896;

/**
 * What is unfolded stands beside the work where there is room, as wide as the reader likes, and above it where there is
 * not; it scrolls on its own, so the work never leaves its place.
 */
export function RecallFrame<Name extends string>(props: RecallFrameProps<Name>): ReactNode {
  const { items, open, id, workShare, onSizes, children } = props;
  const frame = useRef<HTMLDivElement>(null);
  const isBeside = (useWidth(frame, 'recall') ?? 0) >= ENOUGH_FOR_BOTH;
  const unfolded = items.filter((item) => open.includes(item.name));
  const recalled =
    unfolded.length === 0 ? null : (
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard
        tabIndex={0}
        aria-label="What you said earlier"
        className={classNames(
          'focus-inset overflow-y-auto bg-canvas',
          isBeside ? 'min-h-0 grow' : 'order-1 max-h-[38%] shrink-0 border-line border-b',
        )}
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
    );
  return (
    <div ref={frame} className="@container flex min-h-0 grow flex-col">
      <Split
        name="recall"
        orientation="horizontal"
        handleLabel="Width of what you said earlier"
        firstSize={workShare}
        firstLeast={420}
        secondLeast={220}
        onSizes={onSizes}
        className="grow"
        first={
          <>
            {/* The work comes first in the document, so that unfolding something never mounts it anew. */}
            <div data-region-body="" className="order-2 flex min-h-0 min-w-0 grow flex-col">
              {children}
            </div>
            {!isBeside && recalled}
          </>
        }
        second={isBeside ? recalled : null}
      />
    </div>
  );
}
