import type { ReactNode } from 'react';
import { TitleWords } from '../../markdown/title-words';
import type { OutlineEntry } from './headings';

export interface OutlineProps {
  readonly entries: readonly OutlineEntry[];
  readonly onChoose: (index: number) => void;
}

export function Outline({ entries, onChoose }: OutlineProps): ReactNode {
  return (
    <nav
      aria-label="Outline of the guidelines"
      className="mx-3 mb-1 max-h-[40%] shrink-0 overflow-y-auto rounded-md bg-sunken p-1"
    >
      <ul>
        {entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the headings of one text never move, and titles repeat
          <li key={index}>
            <button
              type="button"
              onClick={() => onChoose(index)}
              style={{ paddingInlineStart: `${8 + Math.min(entry.level - 1, 4) * 12}px` }}
              className={`focus-inset block w-full truncate rounded-sm py-1 pe-2 text-start text-xs hover:bg-hover ${
                entry.level === 1 ? 'font-medium text-ink' : 'text-ink-soft'
              }`}
            >
              <TitleWords parts={entry.parts} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
