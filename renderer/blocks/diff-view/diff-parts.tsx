import type { ReactNode } from 'react';
import { VisuallyHidden } from '../../ui/visually-hidden';
import type { MarkKind } from './mark-tree';

export interface ChangedRunProps {
  readonly kind: MarkKind;
  readonly children: ReactNode;
}

/** Words that changed: by line and colour to the eye, by a word before them to a screen reader. */
export function ChangedRun({ kind, children }: ChangedRunProps): ReactNode {
  if (kind === 'format') {
    return (
      <span className="diff-format" title="Formatting changed">
        {children}
      </span>
    );
  }
  return kind === 'removed' ? (
    <del className="diff-removed">
      <VisuallyHidden>deleted: </VisuallyHidden>
      {children}
    </del>
  ) : (
    <ins className="diff-added">
      <VisuallyHidden>inserted: </VisuallyHidden>
      {children}
    </ins>
  );
}

/** A formula or picture that changed as a whole: a frame, as a line through it would hide what it says. */
export function ChangedUnit({ kind, children }: ChangedRunProps): ReactNode {
  const Element = kind === 'removed' ? 'del' : 'ins';
  return (
    <Element className={`diff-unit diff-unit-${kind}`}>
      <VisuallyHidden>{kind === 'removed' ? 'deleted: ' : 'inserted: '}</VisuallyHidden>
      {children}
    </Element>
  );
}
