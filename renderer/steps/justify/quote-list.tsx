import { ChevronDown, CornerDownLeft, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Finding } from '#shared/domain/finding';
import type { QuoteDraft } from '#shared/steps/justify/justify-kind';
import { FindingList } from '../../blocks/finding-list/finding-list';
import { ChangedReference } from '../../blocks/references/changed-reference';
import { classNames } from '../../ui/class-names';
import { IconButton } from '../../ui/icon-button';
import { spotOf } from '../finding-spot';

export interface QuoteListProps {
  readonly quotes: readonly QuoteDraft[];
  readonly isUsed: (id: string) => boolean;
  /** The text it points to says something else now. */
  readonly isChanged: (quote: QuoteDraft) => boolean;
  readonly nameOf: (quote: QuoteDraft) => string;
  readonly wanted: number;
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  readonly onShow: (quote: QuoteDraft) => void;
  readonly onInsert: (quote: QuoteDraft) => void;
  readonly onRemove: (id: string) => void;
  readonly onPointAgain: (quote: QuoteDraft) => void;
  readonly onKeep: (quote: QuoteDraft) => void;
}

/** The passages that were quoted, below the text: each leads to its place, and can be put into the text again. */
export function QuoteList(props: QuoteListProps): ReactNode {
  const { quotes, isUsed, isChanged, nameOf, wanted, readOnly, findings, onShow, onInsert, onRemove } = props;
  const { onPointAgain, onKeep } = props;
  const [isOpen, setOpen] = useState(true);
  const used = quotes.filter((quote) => isUsed(quote.id));
  // The project asks for passages of responses.
  const counted = used.filter((quote) => 'response' in quote).length;
  return (
    <section
      data-spot="quotes"
      aria-label="Quotes"
      className="flex max-h-[36%] shrink-0 flex-col border-line border-t bg-canvas"
    >
      <h3 className="flex">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          className="focus-inset flex grow items-center gap-2 px-6 py-2 text-start text-xs hover:bg-hover"
        >
          <span className="font-medium text-ink-soft">Quotes</span>
          <span className="text-ink-faint tabular-nums">
            {counted < wanted ? `${counted} of at least ${wanted} in the text` : used.length}
          </span>
          <ChevronDown
            size={13}
            aria-hidden="true"
            className={classNames('ms-auto text-ink-faint transition-transform', !isOpen && '-rotate-90')}
          />
        </button>
      </h3>
      {isOpen && quotes.length > 0 && (
        <ul className="min-h-0 overflow-y-auto px-3 pb-2">
          {quotes.map((quote) => {
            const name = nameOf(quote);
            if (isUsed(quote.id) && isChanged(quote)) {
              return (
                <li key={quote.id} data-spot={spotOf(['quotes', quote.id])} className="flex px-3 py-1">
                  <ChangedReference
                    label={`Quote of ${name}`}
                    sourceName={name}
                    words={quote.anchor.quote}
                    readOnly={readOnly}
                    onPointAgain={() => onPointAgain(quote)}
                    onKeep={() => onKeep(quote)}
                    onRemove={() => onRemove(quote.id)}
                  />
                </li>
              );
            }
            return (
              <li
                key={quote.id}
                data-spot={spotOf(['quotes', quote.id])}
                className="group flex items-start gap-1 rounded-md ps-3 hover:bg-hover"
              >
                <button
                  type="button"
                  aria-label={`Show in ${name}: ${quote.anchor.quote}`}
                  onClick={() => onShow(quote)}
                  className="focus-inset min-w-0 grow rounded-sm py-1 text-start"
                >
                  <span className="flex items-baseline gap-2">
                    <span className="truncate font-serif text-base text-ink-soft">{quote.anchor.quote}</span>
                    <span className="shrink-0 text-2xs text-ink-faint">{name}</span>
                  </span>
                  {!isUsed(quote.id) && (
                    <span className="block text-2xs text-warn">Not in the text, so it will not be sent</span>
                  )}
                </button>
                {!readOnly && (
                  <span className="flex shrink-0 pt-0.5">
                    <IconButton
                      size="sm"
                      label="Put into the text"
                      icon={<CornerDownLeft size={13} aria-hidden="true" />}
                      onPress={() => onInsert(quote)}
                    />
                    <IconButton
                      size="sm"
                      label="Remove this quote"
                      icon={<Trash2 size={13} aria-hidden="true" />}
                      onPress={() => onRemove(quote.id)}
                    />
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <FindingList findings={findings} className="px-6 pb-2" />
    </section>
  );
}
