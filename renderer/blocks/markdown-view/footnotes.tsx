import type { MouseEvent, ReactNode } from 'react';
import type { RenderContext } from './render-context';

export interface FootnoteCallProps {
  readonly identifier: string;
  readonly context: RenderContext;
  readonly source: string;
}

/** The small number in the text. It finds its note inside the same view, so no ids (which hostile text could clash with) are needed. */
export function FootnoteCall({ identifier, context, source }: FootnoteCallProps): ReactNode {
  const index = context.footnotes.findIndex((definition) => definition.identifier === identifier);
  if (index === -1) {
    return (
      <sup className="footnote-call is-missing" title="There is no such note">
        {source}
      </sup>
    );
  }
  const number = index + 1;
  return (
    <sup data-text={`[${number}]`} data-footnote-call={number} className="footnote-call">
      <button
        type="button"
        aria-label={`Footnote ${number}`}
        onClick={(event) => goTo(event, `[data-footnote="${number}"]`)}
      >
        {number}
      </button>
    </sup>
  );
}

export interface FootnoteListProps {
  readonly notes: readonly ReactNode[];
  /** Notes that nothing in the text refers to: written all the same, so shown all the same. */
  readonly strays: readonly ReactNode[];
}

export function FootnoteList({ notes, strays }: FootnoteListProps): ReactNode {
  return (
    <section className="footnotes" aria-label="Footnotes">
      {notes.map((note, index) => {
        const number = index + 1;
        return (
          <div key={number} className="footnote" dir="auto" data-footnote={number} tabIndex={-1}>
            <button
              type="button"
              data-text-skip=""
              className="footnote-number"
              aria-label={`Footnote ${number}, back to the text`}
              onClick={(event) => goTo(event, `[data-footnote-call="${number}"] button`)}
            >
              {number}
            </button>
            {note}
          </div>
        );
      })}
      {strays.map((note, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the notes of one source never move
        <div key={index} className="footnote is-stray" dir="auto">
          <span data-text-skip="" className="footnote-number" title="Nothing in the text refers to this note">
            –
          </span>
          {note}
        </div>
      ))}
    </section>
  );
}

function goTo(event: MouseEvent, selector: string): void {
  const view = event.currentTarget.closest('[data-markdown-view]');
  const target = view?.querySelector<HTMLElement>(selector);
  target?.scrollIntoView({ block: 'nearest' });
  target?.focus();
}
