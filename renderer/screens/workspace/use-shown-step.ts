import { startTransition, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { StepId } from '#shared/lib/ids';
import { useDraft } from '../../stores/draft-store';
import { passKeyOn } from './pass-key-on';

/**
 * The step that is shown. Another one is drawn a few milliseconds at a time while this one stands, and takes its place when
 * it is whole: with a long text in it, it would hold up a frame otherwise. A key that comes in between is meant for the
 * step that was asked for: it is finished at once, and has it.
 */
export function useShownStep(): StepId | null {
  const [step, setStep] = useState(() => useDraft.getState().step);
  const shown = useRef(step);
  useLayoutEffect(() => {
    shown.current = step;
  }, [step]);
  useLayoutEffect(() => {
    const show = (): void => setStep(useDraft.getState().step);
    const follow = (): void => startTransition(show);
    follow();
    const leave = useDraft.subscribe((state, before) => state.step !== before.step && follow());
    const finish = (event: KeyboardEvent): void => {
      if (useDraft.getState().step !== shown.current) {
        flushSync(show);
        passKeyOn(event);
      }
    };
    window.addEventListener('keydown', finish, { capture: true });
    return () => {
      leave();
      window.removeEventListener('keydown', finish, { capture: true });
    };
  }, []);
  return step;
}
