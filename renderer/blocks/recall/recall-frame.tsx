import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { classNames } from '../../ui/class-names';

export interface RecallItem<Name extends string> {
  readonly name: Name;
  readonly label: string;
  /** A few words that often make unfolding needless. */
  readonly summary: string;
  readonly content: ReactNode;
}

export interface RecallFrameProps<Name extends string> {
  readonly items: readonly RecallItem<Name>[];
  readonly open: readonly Name[];
  readonly onOpen: (open: readonly Name[]) => void;
  /** The work that all this is about. */
  readonly children: ReactNode;
}

/**
 * What was said in earlier steps, as a line of summaries above the work. Unfolded ones stand beside the work where
 * there is room and above it where there is not; they scroll on their own, so the work never leaves its place.
 */
export function RecallFrame<Name extends string>(props: RecallFrameProps<Name>): ReactNode {
  const { items, open, onOpen, children } = props;
  const id = useId();
  const unfolded = items.filter((item) => open.includes(item.name));
  return (
    <div className="@container flex min-h-0 grow flex-col">
      {items.length > 0 && (
        <fieldset className="flex shrink-0 items-center gap-1 overflow-x-auto border-line border-b px-4 py-1">
          <legend className="sr-only">What you said earlier</legend>
          <span aria-hidden="true" className="shrink-0 pe-1 text-ink-faint text-xs">
            Earlier
          </span>
          {items.map((item) => (
            <RecallToggle
              key={item.name}
              label={item.label}
              summary={item.summary}
              isOpen={open.includes(item.name)}
              controls={`${id}-${item.name}`}
              onToggle={() => onOpen(toggled(open, item.name))}
            />
          ))}
        </fieldset>
      )}
      <div className="flex min-h-0 grow flex-col @4xl:flex-row">
        {/* The work comes first in the document, so that unfolding something never mounts it anew. */}
        <div className="order-2 flex min-h-0 min-w-0 grow flex-col @4xl:order-1">{children}</div>
        {unfolded.length > 0 && (
          <div className="order-1 max-h-[38%] shrink-0 overflow-y-auto border-line border-b bg-canvas @4xl:order-2 @4xl:max-h-none @4xl:w-80 @4xl:border-s @4xl:border-b-0">
            {unfolded.map((item) => (
              <section key={item.name} id={`${id}-${item.name}`} aria-label={item.label} className="px-4 pt-3 pb-4">
                <h3 className="mb-1.5 font-medium text-ink-faint text-xs">{item.label}</h3>
                {item.content}
              </section>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

interface RecallToggleProps {
  readonly label: string;
  readonly summary: string;
  readonly isOpen: boolean;
  readonly controls: string;
  readonly onToggle: () => void;
}

function RecallToggle({ label, summary, isOpen, controls, onToggle }: RecallToggleProps): ReactNode {
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      aria-controls={isOpen ? controls : undefined}
      onClick={onToggle}
      className={classNames(
        'focus-inset flex h-6 min-w-0 max-w-72 items-center gap-1.5 rounded-sm px-2 text-xs hover:bg-hover',
        isOpen && 'bg-press',
      )}
    >
      <span className="shrink-0 font-medium text-ink">{label}</span>
      <span className="truncate text-ink-faint">{summary}</span>
      <ChevronDown
        size={12}
        aria-hidden="true"
        className={classNames('shrink-0 text-ink-faint transition-transform', isOpen && 'rotate-180')}
      />
    </button>
  );
}

function toggled<Name extends string>(open: readonly Name[], name: Name): readonly Name[] {
  return open.includes(name) ? open.filter((other) => other !== name) : [...open, name];
}
