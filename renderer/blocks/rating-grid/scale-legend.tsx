import type { ReactNode } from 'react';
import { classNames } from '../../ui/class-names';
import { Kbd } from '../../ui/kbd';
import type { ScalePoint } from './rating-cell';

export interface ScaleLegendProps {
  readonly scale: readonly ScalePoint[];
  /** The point under the pointer or in the current cell. */
  readonly marked: ScalePoint | null;
}

/** What the numbers mean, always in sight; the meaning of the marked one in full. */
export function ScaleLegend({ scale, marked }: ScaleLegendProps): ReactNode {
  return (
    <footer className="flex shrink-0 flex-col gap-1 border-line border-t bg-canvas px-4 py-2 text-xs">
      <ul aria-label="Scale" className="flex flex-wrap gap-x-4 gap-y-1">
        {scale.map((point) => (
          <li
            key={point.value}
            className={classNames(
              'flex items-baseline gap-1',
              point === marked ? 'font-semibold text-ink' : 'text-ink-soft',
            )}
          >
            <span className="tabular-nums">{point.value}</span>
            <span>{point.label}</span>
            <span className="sr-only">{point.meaning}</span>
          </li>
        ))}
        <li aria-hidden="true" className="ms-auto flex items-center gap-3 text-ink-faint">
          <span className="flex items-center gap-1">
            <Kbd keys={`${scale[0]?.value ?? 1} ${scale.at(-1)?.value ?? 5}`} /> rate
          </span>
          <span className="flex items-center gap-1">
            <Kbd keys="Backspace" /> clear
          </span>
        </li>
      </ul>
      <p aria-hidden="true" className="min-h-4 text-ink-faint">
        {marked?.meaning}
      </p>
    </footer>
  );
}
