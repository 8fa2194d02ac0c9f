import { useEffect, useState } from 'react';
import type { TaskId } from '#shared/lib/ids';
import { findTasks } from '../../stores/find-tasks';
import { useNavigation } from '../../stores/navigation-store';
import type { PaletteItem } from './palette-items';

/** Long enough to skip the middle of a quick word, short enough not to be felt, in milliseconds. */
const TYPING_PAUSE = 80;
/** Tasks are a way out of what one is at: a few of them, after all else. */
const MOST = 6;
const NONE: readonly PaletteItem[] = [];

/** Tasks by their titles, as they arrive from the store; the last ones stay until then. */
export function useFoundTasks(typed: string): readonly PaletteItem[] {
  const [found, setFound] = useState(NONE);
  const words = typed.trim();
  useEffect(() => {
    if (words.length < 2) {
      setFound(NONE);
      return;
    }
    let isWanted = true;
    const pause = setTimeout(async () => {
      const rows = await findTasks(words, MOST);
      if (isWanted) {
        setFound(rows.map(({ id, title, project }) => taskItem(id, title, project.name)));
      }
    }, TYPING_PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(pause);
    };
  }, [words]);
  return found;
}

function taskItem(task: TaskId, title: string, project: string): PaletteItem {
  return {
    id: `task ${task}`,
    label: title,
    words: '',
    group: 'Open a task',
    keys: '',
    isOn: null,
    note: project,
    run: () => void useNavigation.getState().go({ screen: 'workspace', task }),
  };
}
