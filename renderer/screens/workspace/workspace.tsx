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

/**
 * The screen on which a task is worked on. The way here opens the task, the way out puts it away (navigation store); on
 * the way from one task to another, the one that lies open may be the next already.
 */
export function Workspace({ task }: { readonly task: TaskId }): ReactNode {
  const open = useDraft((draft) => draft.open);
  return open?.task.id === task ? <OneTask key={task} open={open} /> : null;
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
