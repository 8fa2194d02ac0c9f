import type { ReactNode } from 'react';
import { Dialog } from '../../ui/dialog';
import { Kbd } from '../../ui/kbd';

export interface KeyGroup {
  readonly title: string;
  readonly keys: readonly {
    /** 'Mod+Enter', or alternatives separated by spaces. */
    readonly keys: string;
    readonly does: string;
  }[];
}

export interface KeySheetProps {
  readonly groups: readonly KeyGroup[];
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** All shortcuts that work here and now. */
export function KeySheet({ groups, isOpen, onOpenChange }: KeySheetProps): ReactNode {
  return (
    <Dialog title="Keys" isOpen={isOpen} onOpenChange={onOpenChange} size="lg">
      <div className="columns-1 gap-10 sm:columns-2 lg:columns-3">
        {groups.map((group) => (
          <section key={group.title} className="mb-6 break-inside-avoid">
            <h3 className="mb-2 font-semibold text-ink-soft text-xs">{group.title}</h3>
            <dl>
              {group.keys.map((entry) => (
                <div
                  key={`${entry.keys} ${entry.does}`}
                  className="flex items-baseline justify-between gap-4 border-line border-b py-1.5 text-sm"
                >
                  <dt className="text-ink">{entry.does}</dt>
                  <dd className="shrink-0 text-ink-soft">
                    <Kbd keys={entry.keys} isSpoken />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
