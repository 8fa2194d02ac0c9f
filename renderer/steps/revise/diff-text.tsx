import type { ReactNode } from 'react';
import type { Piece } from '#shared/steps/revise/changes';

export interface DiffTextProps {
  readonly pieces: readonly Piece[];
  /** Longer pieces are shown by their beginning and end, in characters. */
  readonly longest?: number;
}

/** Both texts run together: what was taken out struck through, what was put in underlined, Markdown as it is written. */
export function DiffText({ pieces, longest = Number.POSITIVE_INFINITY }: DiffTextProps): ReactNode {
  return pieces.map((piece, index) => {
    const isSpace = piece.kind !== 'kept' && piece.text.trim() === '';
    const text = isSpace ? spaceShown(piece.text) : inShort(piece.text, longest);
    const key = `${piece.kind} ${piece.before.start} ${piece.after.start}`;
    if (piece.kind === 'kept') {
      return <span key={key}>{text}</span>;
    }
    const isAfterRemoved = pieces[index - 1]?.kind === 'removed';
    return piece.kind === 'removed' ? (
      <del key={key} className="rounded-sm bg-bad-soft text-bad decoration-1">
        {text}
      </del>
    ) : (
      <ins
        key={key}
        className={`rounded-sm bg-good-soft text-good decoration-1 underline-offset-2 ${isAfterRemoved ? 'ms-0.5' : ''}`}
      >
        {text}
      </ins>
    );
  });
}

/** Where nothing but white space was changed, as in code, it is seen. */
function spaceShown(text: string): string {
  return text.replaceAll(' ', '·').replaceAll('\t', '→').replaceAll('\n', '↵\n');
}

function inShort(text: string, longest: number): string {
  if (text.length <= longest) {
    return text;
  }
  const [start, end] = [text.slice(0, (longest * 2) / 3), text.slice(-longest / 3)];
  return `${start.replace(/\s+\S*$/, '')} … ${end.replace(/^\S*\s+/, '')}`;
}
