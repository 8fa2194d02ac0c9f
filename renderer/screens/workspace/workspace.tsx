import { type ReactNode, useEffect, useState } from 'react';
import type { OpenTask } from '#shared/ipc/tasks';
import type { TaskId } from '#shared/lib/ids';
import { PasteRequestContext } from '../../editor/context-menu/paste-request';
import { PictureDeskContext } from '../../editor/image/picture-desk';
import { KeepEditors } from '../../editor/kept-editors';
import { untilPastesEnd } from '../../editor/paste/large/unfinished-pastes';
import { useDraft } from '../../stores/draft-store';
import { paste } from '../../stores/paste';
import { Desk } from './desk';
import { taskPictures } from './task-pictures';
import { useTextsAhead } from './use-texts-ahead';

/**
 * The screen on which a task is worked on. The way here opens the task, the way out puts it away (navigation store); on
 * the way from one task to another, the one that lies open may be the next already.
 */
export function Workspace({ task }: { readonly task: TaskId }): ReactNode {
  const opened = useDraft((draft) => draft.open);
  const open = opened?.task.id === task ? opened : null;
  const isRead = useTextsAhead(open);
  if (open === null) {
    return null;
  }
  return isRead ? <OneTask key={task} open={open} /> : <Reading />;
}

/** Seen only where it takes long. */
function Reading(): ReactNode {
  return (
    <main className="flex grow items-center justify-center p-6">
      <p role="status" className="animate-[appear_120ms_ease-out_700ms_backwards] text-ink-soft text-sm">
        Reading the texts of this task…
      </p>
    </main>
  );
}

function OneTask({ open }: { readonly open: OpenTask }): ReactNode {
  const [pictures] = useState(() => taskPictures(open.task.id));
  useEffect(() => useDraft.getState().setUntilWhole(untilPastesEnd), []);
  return (
    <PasteRequestContext value={paste}>
      <PictureDeskContext value={pictures}>
        <KeepEditors of={open.task.id}>
          <Desk open={open} />
        </KeepEditors>
      </PictureDeskContext>
    </PasteRequestContext>
  );
}
