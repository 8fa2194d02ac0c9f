import type { ReactNode } from 'react';
import type { TextChange } from '#shared/steps/revise/changes';
import { type ChangedRow, changedCells } from './changed-cells';
import { changedFormula } from './changed-formula';
import { DiffText } from './diff-text';
import { contextAfter, contextBefore } from './reason-edits';

export interface ChangeInShortProps {
  readonly change: TextChange;
  readonly draft: string;
  readonly revision: string;
}

/** The longest piece that is shown whole, in characters. */
const LONGEST = 90;

/** What changed, with a few words around it; of a table the cells, of a formula all of it. */
export function ChangeInShort({ change: found, draft, revision }: ChangeInShortProps): ReactNode {
  const change = wholeFormula(found, draft, revision);
  const { before, move, pieces } = change;
  const rows = changedCells(change, draft, revision);
  if (rows !== null) {
    return <Cells rows={rows} />;
  }
  if (move !== undefined) {
    // What stood around a passage that was moved says nothing of it any more.
    return (
      <>
        <span className="me-1.5 font-sans text-info text-xs">Moved</span>
        <DiffText pieces={move.pieces} longest={LONGEST} />
      </>
    );
  }
  return (
    <>
      <span className="text-ink-faint">{contextBefore(draft, before.start)}</span>
      <DiffText pieces={pieces} longest={LONGEST} />
      <span className="text-ink-faint">{contextAfter(draft, before.end)}</span>
    </>
  );
}

/** Nobody reads two halves of a formula's source: what changes within one changes all of it. */
function wholeFormula(change: TextChange, draft: string, revision: string): TextChange {
  const formula = changedFormula(change, draft, revision);
  if (formula === null) {
    return change;
  }
  const [before, after] = [formula.before.range, formula.after.range];
  const removed = draft.slice(before.start, before.end);
  const added = revision.slice(after.start, after.end);
  return {
    before,
    after,
    removed,
    added,
    pieces: [
      { kind: 'removed', before, after: { start: after.start, end: after.start }, text: removed },
      { kind: 'added', before: { start: before.end, end: before.end }, after, text: added },
    ],
  };
}

function Cells({ rows }: { readonly rows: readonly ChangedRow[] }): ReactNode {
  return (
    <span className="table whitespace-normal">
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one change come and go together
        <span key={index} className="table-row">
          {row.map((cell, column) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: so do its cells
              key={column}
              className="table-cell min-w-6 border-line border-b px-2 py-0.5 first:ps-0"
            >
              <DiffText pieces={cell} longest={LONGEST} />
            </span>
          ))}
        </span>
      ))}
    </span>
  );
}
