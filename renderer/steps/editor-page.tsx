import type { ReactNode } from 'react';
import { FindingList } from '../blocks/finding-list/finding-list';
import type { FindingNote } from '../ui/field-finding';
import type { Stage } from './step-component';
import { useRememberedScroll } from './use-remembered-scroll';

export interface EditorPageProps {
  /** Where it stands in the answer (finding-spot.ts). */
  readonly spot: string;
  readonly stage: Stage;
  readonly findings: readonly FindingNote[];
  readonly children: ReactNode;
}

/** An editor that has the whole room of its step: it scrolls, and what the checks say stays in sight below it. */
export function EditorPage({ spot, stage, findings, children }: EditorPageProps): ReactNode {
  const scroll = useRememberedScroll(stage.scroll, 'editor');
  return (
    <div data-spot={spot} className="flex min-h-0 grow flex-col">
      {/* The title's line has a count of its own, against the step's goal. */}
      <div ref={scroll} className="min-h-0 grow overflow-y-auto [&_.prose-word-count]:hidden">
        {children}
      </div>
      <FindingList findings={findings} className="shrink-0 border-line border-t px-6 py-2" />
    </div>
  );
}
