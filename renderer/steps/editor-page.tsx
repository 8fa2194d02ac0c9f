import { type ReactNode, useState } from 'react';
import { FindingList } from '../blocks/finding-list/finding-list';
import { StatusPlaceContext } from '../editor/writing-room';
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

/**
 * An editor that has the whole room of its step: it scrolls, and what the checks say stays in sight below it, as does the
 * line with its counts and looks.
 */
export function EditorPage({ spot, stage, findings, children }: EditorPageProps): ReactNode {
  const scroll = useRememberedScroll(stage.scroll, 'editor');
  const [status, setStatus] = useState<HTMLElement | null>(null);
  return (
    <div data-spot={spot} className="flex min-h-0 grow flex-col">
      {/*
       * Its scrollbar has its place from the first word on, so that the text never jumps aside. The toolbar stays over its
       * upper edge: a caret that is brought into sight comes to lie below it.
       */}
      <div
        ref={scroll}
        className="[scrollbar-gutter:stable] min-h-0 grow scroll-pt-24 scroll-pb-12 overflow-y-auto"
      >
        <StatusPlaceContext value={status}>{children}</StatusPlaceContext>
      </div>
      <div ref={setStatus} className="shrink-0" />
      <FindingList findings={findings} className="shrink-0 border-line border-t px-6 py-2" />
    </div>
  );
}
