import { useEffect, useMemo, useState } from 'react';
import type { OpenTask } from '#shared/ipc/tasks';
import { longTextsOf, readAhead } from '../../blocks/markdown-view/texts-ahead';

/**
 * Whether the long texts that a task brings with it have been read: not on the window's thread, and for some seconds at the
 * most. One that took longer is shown as source.
 */
export function useTextsAhead(open: OpenTask | null): boolean {
  const { task, project } = open ?? {};
  // Not by `open` itself, which is another one when the task is submitted.
  const longTexts = useMemo(
    () => (task === undefined || project === undefined ? [] : longTextsOf(textsOf({ task, project }))),
    [task, project],
  );
  const [read, setRead] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void readAhead(longTexts).then(() => {
      if (isWanted) {
        setRead(longTexts);
      }
    });
    return () => {
      isWanted = false;
    };
  }, [longTexts]);
  return longTexts.length === 0 || read === longTexts;
}

/** What others wrote, and is shown as a whole. */
function textsOf({ task, project }: Pick<OpenTask, 'task' | 'project'>): string[] {
  const { prompt, responses, passages, images } = task.material;
  return [
    project.guidelines,
    ...prompt.map(({ content }) => content),
    ...[...responses, ...passages].map(({ markdown }) => markdown),
    ...images.map(({ caption }) => caption),
  ];
}
