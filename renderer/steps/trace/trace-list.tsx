import type { KeyboardEvent, ReactNode, Ref } from 'react';
import type { TextAnchor } from '#shared/lib/text-anchor';
import type { TraceItem } from '#shared/steps/trace/trace-items';
import type { TraceAnswer, TracePassage, TraceSide } from '#shared/steps/trace/trace-kind';
import { CriterionMark } from '../../blocks/criterion-mark/criterion-mark';
import { CriterionLinks } from '../../blocks/references/criterion-links';
import { classNames } from '../../ui/class-names';
import { spotOf } from '../finding-spot';
import type { NamedResponse, Stage } from '../step-component';
import { useRememberedScroll } from '../use-remembered-scroll';
import { StateMark } from './state-mark';
import { TRACE_SIDES, type TracedItem } from './trace-progress';
import { TraceSideRow } from './trace-side-row';
import type { Suggestions } from './use-suggestions';

export interface TraceListProps {
  readonly items: readonly TracedItem[];
  readonly current: TracedItem | null;
  readonly answer: TraceAnswer;
  readonly suggestions: Suggestions;
  readonly readOnly: boolean;
  readonly stage: Stage;
  readonly onChoose: (item: TracedItem) => void;
  readonly onReveal: (side: TraceSide, anchor: TextAnchor, selects?: boolean) => void;
  readonly onLink: (side: TraceSide, anchor: TracePassage | null) => void;
  readonly ref: Ref<HTMLDivElement>;
}

/** What is to be traced. The chosen item unfolds and shows where it is linked, or where it might be. */
export function TraceList(props: TraceListProps): ReactNode {
  const { items, current, answer, suggestions, readOnly, stage, onChoose, onReveal, onLink, ref } = props;
  const scroll = useRememberedScroll(stage.scroll, 'items');
  if (items.length === 0) {
    return (
      <p className="p-4 text-ink-soft text-sm">
        Nothing to trace yet: define criteria and rate the responses first.
      </p>
    );
  }
  const acceptFirst = (event: KeyboardEvent): void => {
    const side = TRACE_SIDES.find((one) => suggestions[one] !== null);
    if (side !== undefined && !readOnly) {
      event.preventDefault();
      onLink(side, suggestions[side]);
    }
  };
  return (
    <div ref={scroll} className="min-h-0 grow overflow-y-auto">
      <div ref={ref}>
        <ol aria-label="To be traced">
          {items.map((traced) => {
            const isCurrent = traced.item.key === current?.item.key;
            return (
              <li
                key={traced.item.key}
                data-spot={spotOf(['links', traced.item.key])}
                className={classNames('border-line border-b', isCurrent && 'bg-raised')}
              >
                <button
                  type="button"
                  data-item={traced.item.key}
                  aria-current={isCurrent}
                  onClick={() => onChoose(traced)}
                  onFocus={() => onChoose(traced)}
                  onKeyDown={(event) =>
                    event.key === 'Enter' && isCurrent ? acceptFirst(event) : moveByArrows(event)
                  }
                  className={classNames(
                    'focus-inset flex w-full flex-col gap-1 px-4 py-2.5 text-start',
                    isCurrent ? 'border-accent border-s-2 ps-3.5' : 'hover:bg-hover',
                  )}
                >
                  <ItemHeading item={traced.item} responses={stage.responses} />
                  <span className={classNames('font-serif text-base text-ink', !isCurrent && 'line-clamp-2')}>
                    {traced.item.text}
                  </span>
                  {traced.item.about !== 'criterion' && traced.item.note !== '' && isCurrent && (
                    <span className="text-ink-soft text-xs">{traced.item.note}</span>
                  )}
                  {!isCurrent && (
                    <span className="flex flex-wrap gap-x-3">
                      {TRACE_SIDES.map((side) => (
                        <StateMark key={side} side={side} state={traced.states[side]} />
                      ))}
                    </span>
                  )}
                </button>
                {isCurrent && (
                  <div className="flex flex-col gap-2 border-accent border-s-2 px-3.5 pb-3">
                    {traced.item.about === 'criterion' && (
                      <CriterionLinks criterion={traced.item.criterion} name={traced.item.text} />
                    )}
                    {TRACE_SIDES.map((side) => (
                      <TraceSideRow
                        key={side}
                        side={side}
                        state={traced.states[side]}
                        anchor={answer.links[traced.item.key]?.[side] ?? null}
                        suggestion={suggestions[side]}
                        isFirstSuggestion={TRACE_SIDES.find((one) => suggestions[one] !== null) === side}
                        readOnly={readOnly}
                        onReveal={(anchor) => onReveal(side, anchor)}
                        onLink={(anchor) => onLink(side, anchor)}
                        onPointAgain={(anchor) => onReveal(side, anchor, true)}
                      />
                    ))}
                  </div>
                )}
              </li>
            );
          })}
        </ol>
      </div>
    </div>
  );
}

function ItemHeading(props: {
  readonly item: TraceItem;
  readonly responses: readonly NamedResponse[];
}): ReactNode {
  const { item, responses } = props;
  if (item.about === 'criterion') {
    return <CriterionMark kind={item.kind} />;
  }
  if (item.about === 'flag') {
    const source = responses.find((response) => response.id === item.source)?.name ?? 'a passage';
    return (
      <span className="font-medium text-2xs text-warn">
        {item.category}, {item.severity} · flagged in {source}
      </span>
    );
  }
  const name = responses.find((response) => response.id === item.response)?.name ?? 'A response';
  return (
    <span className="font-medium text-2xs text-warn">
      weakness of {name} · rated {item.value}
    </span>
  );
}

/** Up and down go from item to item; the focus takes the choice along. */
function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by !== 0 && !event.altKey && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    const buttons = [
      ...(event.currentTarget.closest('ol')?.querySelectorAll<HTMLElement>('[data-item]') ?? []),
    ];
    buttons[buttons.indexOf(event.currentTarget) + by]?.focus();
  }
}
