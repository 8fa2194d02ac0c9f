import type { Piece, TextChange } from '#shared/steps/revise/changes';
import type { Lights } from './use-change-highlights';

/** What is lit in the draft: what was taken out, and passages that stand elsewhere now, with what changed in them. */
export function draftLights(changes: readonly TextChange[]): Lights {
  return {
    removed: piecesOf(changes, 'removed').map(({ before }) => before),
    moved: changes.filter(isMove).map(({ before }) => before),
  };
}

/** What is lit in the revision: what was put in, and passages that come from elsewhere, with what changed in them. */
export function revisionLights(changes: readonly TextChange[]): Lights {
  return {
    added: piecesOf(changes, 'added').map(({ after }) => after),
    moved: changes.filter(isMove).map(({ after }) => after),
  };
}

function piecesOf(changes: readonly TextChange[], kind: Piece['kind']): Piece[] {
  return changes.flatMap(({ move, pieces }) =>
    (move?.pieces ?? pieces).filter((piece) => piece.kind === kind),
  );
}

function isMove({ move }: TextChange): boolean {
  return move !== undefined;
}
