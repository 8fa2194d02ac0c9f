import { Check, LoaderCircle, TriangleAlert } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { describeFailure } from '#shared/ipc/describe-failure';
import type { SavePhase } from '../../stores/draft-saver';
import { useDraft } from '../../stores/draft-store';
import { Banner } from '../../ui/banner';
import './save-state.css';

const TEXTS: Readonly<Record<SavePhase['phase'], string>> = {
  saved: 'Saved',
  saving: 'Saving',
  'not-saved': 'Not saved',
};
const ICONS = { saved: Check, saving: LoaderCircle, 'not-saved': TriangleAlert } as const;

/** The word is there with the key; its sign, which has to be styled, comes after the frame that shows the key. */
const SIGN_AFTER_MS = 50;

/**
 * Whether all that was typed is on disk. It changes with every pause in typing, so it is not read out each time; what
 * goes wrong is said by a banner. It changes with the first key after a pause, too, in that key's own frame: so React
 * draws nothing, and nothing is laid out but the word, in a box of its own.
 */
export function SaveState(): ReactNode {
  const place = useRef<HTMLSpanElement>(null);
  const word = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const text = new Text();
    word.current?.replaceChildren(text);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (phase: SavePhase['phase'], after: number): void => {
      text.data = TEXTS[phase];
      clearTimeout(timer);
      timer = setTimeout(() => place.current?.setAttribute('data-phase', phase), after);
    };
    show(useDraft.getState().save.phase, 0);
    const unsubscribe = useDraft.subscribe(({ save }, before) => {
      if (save.phase !== before.save.phase) {
        show(save.phase, SIGN_AFTER_MS);
      }
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, []);
  return (
    <span ref={place} role="status" aria-label="Save state" aria-live="off" className="save-state">
      <span className="save-state-face">
        {Object.entries(ICONS).map(([phase, Icon]) => (
          <Icon key={phase} data-of={phase} size={14} strokeWidth={1.75} aria-hidden="true" />
        ))}
        <span ref={word} />
      </span>
    </span>
  );
}

/** Why what was typed is not on disk, and what to do; nothing while all is well. */
export function SaveProblem(): ReactNode {
  const problem = useDraft((draft) => draft.save.problem);
  return (
    problem !== null && (
      <Banner tone="bad" title="Not saved" className="m-2">
        {describeFailure(problem)}
      </Banner>
    )
  );
}
