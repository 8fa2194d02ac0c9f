import type { ReactNode } from 'react';
import type { Piece } from '#shared/steps/revise/changes';

export interface DiffTextProps {
  readonly pieces: readonly Piece[];
}

/** Both texts run together: what was taken out struck through, what was put in underlined, Markdown as it is written. */
export function DiffText({ pieces }: DiffTextProps): ReactNode {
  return pieces.map((piece) => {
    const key = `${piece.kind} ${piece.before.start} ${piece.after.start}`;
    if (piece.kind === 'kept') {
      return <span key={key}>{piece.text}</span>;
    }
    return piece.kind === 'removed' ? (
      <del key={key} className="rounded-sm bg-bad-soft text-bad decoration-1">
        {piece.text}
      </del>
    ) : (
      <ins
        key={key}
        className="rounded-sm bg-good-soft text-good decoration-1 underline-offset-2 [del+&]:ms-0.5"
      >
        {piece.text}
      </ins>
    );
  });
}
