import type { Task } from '#shared/domain/task';
import type { OpenTask } from '#shared/ipc/tasks';
import type { ScrollMemory } from '../../steps/step-component';
import { useDraft } from '../../stores/draft-store';
import { createScrollMemory } from './scroll-memory';

const memories = new WeakMap<Task, ScrollMemory>();

/** The scroll places of an open task: the same for all its steps, begun with those of the last time it was open. */
export function useDeskScroll(open: OpenTask): ScrollMemory {
  const known = memories.get(open.task);
  if (known !== undefined) {
    return known;
  }
  const made = createScrollMemory(open.place?.scroll ?? {}, (area, top) =>
    useDraft.getState().rememberScroll(area, top),
  );
  memories.set(open.task, made);
  return made;
}
