import { useEffect, useMemo } from 'react';
import type { TaskId } from '#shared/lib/ids';
import type { WritingRoom } from '../../editor/writing-room';
import { shortcuts } from '../../shortcuts/shortcuts';
import { useAlone } from '../../stores/alone-store';
import { toggleFullScreen } from '../../stores/full-screen';
import { useSettings } from '../../stores/settings-store';

/** As many goals are kept as somebody works on at a time, and then some; the oldest goes first. */
const MOST_GOALS = 200;

/** What the editors of a task are lent: the looks, being alone with the text, and goals of the writer's own. */
export function useWritingRoom(task: TaskId): WritingRoom {
  const looks = useSettings((state) => state.settings.writing);
  const goals = useSettings((state) => state.settings.goals);
  const change = useSettings((state) => state.change);
  const { isAlone, setAlone } = useAlone();
  useEffect(() => {
    if (isAlone) {
      document.documentElement.dataset['alone'] = '';
    }
    return () => {
      delete document.documentElement.dataset['alone'];
    };
  }, [isAlone]);
  // Another screen shows all of itself.
  useEffect(() => () => useAlone.getState().setAlone(false), []);
  return useMemo(
    () => ({
      looks,
      onLooks: (some) => void change({ writing: { ...useSettings.getState().settings.writing, ...some } }),
      isAlone,
      onAlone: setAlone,
      onFullScreen: toggleFullScreen,
      fullScreenKeys: shortcuts['full-screen'].keys,
      goalOf: (documentKey) => goals[goalName(task, documentKey)] ?? null,
      onGoal: (documentKey, words) => {
        const name = goalName(task, documentKey);
        const others = Object.entries(useSettings.getState().settings.goals).filter(([key]) => key !== name);
        const kept = words === null ? others : [...others, [name, words] as const];
        void change({ goals: Object.fromEntries(kept.slice(-MOST_GOALS)) });
      },
    }),
    [looks, goals, change, isAlone, setAlone, task],
  );
}

function goalName(task: TaskId, documentKey: string): string {
  return `${task}/${documentKey}`.slice(0, 300);
}
