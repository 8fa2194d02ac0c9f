import type { ReactNode } from 'react';
import { PasteRequestContext } from '../../editor/context-menu/paste-request';
import { KeepEditors } from '../../editor/kept-editors';
import { useDraft } from '../../stores/draft-store';
import { paste } from '../../stores/paste';
import { Desk } from './desk';

/** The screen on which a task is worked on. The way here opens the task, the way out puts it away (navigation store). */
export function Workspace(): ReactNode {
  const open = useDraft((draft) => draft.open);
  return open === null ? null : (
    <PasteRequestContext value={paste}>
      <KeepEditors key={open.task.id}>
        <Desk open={open} />
      </KeepEditors>
    </PasteRequestContext>
  );
}
