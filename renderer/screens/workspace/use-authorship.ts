import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { OpenTask } from '#shared/ipc/tasks';
import type { StepId } from '#shared/lib/ids';
import { addAuthorship } from '../../stores/authorship';
import { WritingCounter } from '../../stores/writing-counter';
import { watchWriting } from './watch-writing';

/** How often the sums go to the store, in milliseconds. */
const EVERY = 5_000;

/**
 * Counts how the step's answer is written, where the project asks for it and the answer can still be changed. The function
 * that it gives has everything until now kept: whoever is shown the sums before they are sent sees all of them.
 */
export function useAuthorship(
  root: RefObject<HTMLElement | null>,
  { task, project }: OpenTask,
  step: StepId | null,
  readOnly: boolean,
): () => Promise<void> {
  const isAsked = project.authorship && !readOnly;
  const keep = useRef<() => Promise<void>>(async () => undefined);
  useEffect(() => {
    const element = root.current;
    if (!isAsked || step === null || element === null) {
      return;
    }
    const counter = new WritingCounter();
    const send = async (): Promise<void> => {
      const more = counter.take();
      if (more !== null) {
        await addAuthorship(task.id, step, more);
      }
    };
    keep.current = send;
    const stop = watchWriting(element, counter);
    const timer = setInterval(() => void send(), EVERY);
    return () => {
      clearInterval(timer);
      stop();
      void send();
    };
  }, [root, isAsked, task.id, step]);
  return useCallback(() => keep.current(), []);
}
