import { type RefObject, useEffect } from 'react';
import type { OpenTask } from '#shared/ipc/tasks';
import type { StepId } from '#shared/lib/ids';
import { addAuthorship } from '../../stores/authorship';
import { WritingCounter } from '../../stores/writing-counter';
import { watchCopying, watchWriting } from './watch-writing';

/** How often the sums go to the store, in milliseconds. */
const EVERY = 5_000;

/** Counts how the step's answer is written, where the project asks for it and the answer can still be changed. */
export function useAuthorship(
  root: RefObject<HTMLElement | null>,
  { task, project }: OpenTask,
  step: StepId | null,
  readOnly: boolean,
): void {
  const isAsked = project.authorship && !readOnly;
  useEffect(() => {
    const element = root.current;
    if (!isAsked || step === null || element === null) {
      return;
    }
    const counter = new WritingCounter();
    const send = (): void => {
      const more = counter.take();
      if (more !== null) {
        void addAuthorship(task.id, step, more);
      }
    };
    const stops = [watchWriting(element, counter), watchCopying()];
    const timer = setInterval(send, EVERY);
    // Whoever goes to submit sees what is kept until that moment.
    const onLeave = (event: FocusEvent): void => {
      if (!(event.relatedTarget instanceof Node) || !element.contains(event.relatedTarget)) {
        send();
      }
    };
    element.addEventListener('focusout', onLeave);
    return () => {
      element.removeEventListener('focusout', onLeave);
      clearInterval(timer);
      for (const stop of stops) {
        stop();
      }
      send();
    };
  }, [root, isAsked, task.id, step]);
}
