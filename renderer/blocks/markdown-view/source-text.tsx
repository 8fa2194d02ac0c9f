import type { ReactNode } from 'react';

export interface SourceTextProps {
  readonly source: string;
  /** Why it is not set as Markdown. */
  readonly note: string;
}

export function SourceText({ source, note }: SourceTextProps): ReactNode {
  return (
    <>
      <p data-text-skip="" className="mb-3 rounded-sm bg-info-soft px-3 py-2 font-sans text-info text-xs">
        {note}
      </p>
      <div className="whitespace-pre-wrap font-mono text-sm">{source}</div>
    </>
  );
}
