import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import type { DiffRow } from './diff-rows';

export interface OverviewBarProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: readonly DiffRow[];
  readonly current: number | null;
  readonly onShow: (change: number) => void;
}

interface OverviewMark {
  readonly change: number;
  readonly kind: string;
  readonly top: number;
  readonly height: number;
}

/** Where in the whole text the changes are, in small, beside the scroll bar; for the pointer, as keys have their own way. */
export function OverviewBar({ scroller, rows, current, onShow }: OverviewBarProps): ReactNode {
  const [marks, setMarks] = useState<readonly OverviewMark[]>([]);
  useEffect(() => {
    const element = scroller.current;
    if (element === null || rows.length === 0) {
      setMarks([]);
      return;
    }
    let request = 0;
    const measure = (): void => {
      cancelAnimationFrame(request);
      request = requestAnimationFrame(() => setMarks(marksIn(element)));
    };
    measure();
    if (typeof ResizeObserver === 'undefined' || element.firstElementChild === null) {
      return () => cancelAnimationFrame(request);
    }
    // Rows get their height when they are drawn.
    const observer = new ResizeObserver(measure);
    observer.observe(element.firstElementChild);
    return () => {
      cancelAnimationFrame(request);
      observer.disconnect();
    };
  }, [scroller, rows]);
  return (
    <div aria-hidden="true" className="diff-overview">
      {marks.map(({ change, kind, top, height }) => (
        <button
          key={change}
          type="button"
          tabIndex={-1}
          className={`diff-overview-mark diff-overview-${kind}`}
          data-current={current === change || undefined}
          style={{ top: `${top}%`, height: `max(3px, ${height}%)` }}
          onClick={() => onShow(change)}
        />
      ))}
    </div>
  );
}

function marksIn(scroller: HTMLElement): OverviewMark[] {
  const whole = Math.max(1, scroller.scrollHeight);
  return [...scroller.querySelectorAll<HTMLElement>('[data-change]')].map((row) => ({
    change: Number(row.dataset['change']),
    kind: /diff-row-(\S+)/.exec(row.className)?.[1] ?? 'changed',
    top: (100 * row.offsetTop) / whole,
    height: (100 * row.offsetHeight) / whole,
  }));
}
