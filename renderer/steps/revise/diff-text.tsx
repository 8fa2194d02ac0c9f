import type { ReactNode } from 'react';
import { FORMULA, FORMULA_IN_TEXT, partsOfFormula } from '#shared/lib/formula-pattern';
import type { Piece } from '#shared/steps/revise/changes';
import { Formula } from '../../markdown/math';

export interface DiffTextProps {
  readonly pieces: readonly Pick<Piece, 'kind' | 'text'>[];
  /** Longer pieces are shown by their beginning and end, in characters. */
  readonly longest: number;
}

type Part = DiffTextProps['pieces'][number];

/** Both texts run together: what was taken out struck through, what was put in underlined. */
export function DiffText({ pieces, longest }: DiffTextProps): ReactNode {
  return pieces.map((piece, index) => (
    <OnePiece
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one change come and go together
      key={index}
      piece={piece}
      longest={longest}
      isAfterRemoved={pieces[index - 1]?.kind === 'removed'}
    />
  ));
}

interface OnePieceProps {
  readonly piece: Part;
  readonly longest: number;
  readonly isAfterRemoved: boolean;
}

function OnePiece({ piece: { kind, text }, longest, isAfterRemoved }: OnePieceProps): ReactNode {
  if (kind === 'kept') {
    return <Words text={inShort(text, longest)} />;
  }
  const words = text.trim() === '' ? spaceShown(text) : <Words text={inShort(text, longest)} />;
  return kind === 'removed' ? (
    <del className="rounded-sm bg-bad-soft text-bad decoration-1">{words}</del>
  ) : (
    <ins
      className={`rounded-sm bg-good-soft text-good decoration-1 underline-offset-2 ${isAfterRemoved ? 'ms-0.5' : ''}`}
    >
      {words}
    </ins>
  );
}

const FORMULAS = new RegExp(`(${FORMULA_IN_TEXT})`, 'sv');
const ONE_FORMULA = new RegExp(`^(?:${FORMULA})$`, 'sv');

/** Markdown as it is written, with its formulas set. */
function Words({ text }: { readonly text: string }): ReactNode {
  return text.split(FORMULAS).map((part, index) => {
    const isFormula = index % 2 === 1;
    // biome-ignore lint/suspicious/noArrayIndexKey: a formula has no state
    return isFormula ? <Formula key={index} source={partsOfFormula(part).tex} /> : part;
  });
}

/** Where nothing but white space was changed, as in code, it is seen. */
function spaceShown(text: string): string {
  return text.replaceAll(' ', '·').replaceAll('\t', '→').replaceAll('\n', '↵\n');
}

/** A formula is not cut: half of one is none. */
function inShort(text: string, longest: number): string {
  if (text.length <= longest || ONE_FORMULA.test(text)) {
    return text;
  }
  const [start, end] = [text.slice(0, (longest * 2) / 3), text.slice(-longest / 3)];
  return `${start.replace(/\s+\S*$/, '')} … ${end.replace(/^\S*\s+/, '')}`;
}
