import { memo, type ReactNode, useLayoutEffect, useRef } from 'react';
import { setMath } from './set-math';
import { setWhenNear } from './set-when-near';

export interface FormulaProps {
  /** TeX without its dollar signs. */
  readonly source: string;
  readonly isDisplay?: boolean;
  /** Where there are hundreds of them, it may wait until it comes near to being seen. */
  readonly mayWait?: boolean;
}

/**
 * A formula. It counts as one unit of text (data-text) whose text is its TeX, so that a quote over it keeps a meaning.
 * What KaTeX cannot set, or must not (too long, expanding without end), stands there as its source.
 */
export const Formula = memo(function Formula({
  source,
  isDisplay = false,
  mayWait = false,
}: FormulaProps): ReactNode {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (element.current !== null) {
      (mayWait ? setWhenNear : setMath)(element.current, source, isDisplay);
    }
  }, [source, isDisplay, mayWait]);
  return (
    <span ref={element} data-text={source} className={isDisplay ? 'math-display block' : 'math-inline'} />
  );
});
