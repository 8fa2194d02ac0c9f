import type { ReactNode } from 'react';
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
    return source;
  }
  const number = index + 1;
  return (
    <sup data-text={`[${number}]`}>
      <button
        type="button"
        aria-label={`Footnote ${number}`}
        className="prose-link px-0.5 font-sans text-accent"
        onClick={(event) => {
          const view = event.currentTarget.closest('[data-markdown-view]');
          const note = view?.querySelector<HTMLElement>(`[data-footnote="${number}"]`);
          note?.scrollIntoView({ block: 'nearest' });
          note?.focus();
        }}
      >
        {number}
      </button>
    </sup>
  );
}

export interface FootnoteListProps {
  readonly notes: readonly ReactNode[];
}

export function FootnoteList({ notes }: FootnoteListProps): ReactNode {
  return (
    <div className="mt-8 border-line border-t pt-4 text-[0.88em]">
      <ol>
        {notes.map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the notes of one source never move
          <li key={index} data-footnote={index + 1} tabIndex={-1}>
            {note}
          </li>
        ))}
      </ol>
    </div>
  );
}
