import { Check, LoaderCircle, TriangleAlert } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { describeFailure } from '#shared/ipc/describe-failure';
import type { SavePhase } from '../../stores/draft-saver';
import { useDraft } from '../../stores/draft-store';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { copyOut } from './copy-out';
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
 * "Saved" is said when nothing was changed for so long. Between the keys of a run it would be drawn in a frame of its own
 * each time, for whose end the next key may have to wait; and it would flicker.
 */
const RESTING_MS = 300;

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
    let changedAt = Number.NEGATIVE_INFINITY;
    const say = (phase: SavePhase['phase']): void => {
      // The same word once more would have the page drawn for nothing.
      if (text.data !== TEXTS[phase]) {
        text.data = TEXTS[phase];
      }
    };
    const showLater = (phase: SavePhase['phase'], milliseconds: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        say(phase);
        if (place.current !== null && place.current.dataset['phase'] !== phase) {
          place.current.dataset['phase'] = phase;
        }
      }, milliseconds);
    };
    say(useDraft.getState().save.phase);
    showLater(useDraft.getState().save.phase, 0);
    const unsubscribe = useDraft.subscribe(({ save }, before) => {
      if (save === before.save) {
        return;
      }
      if (save.phase === 'saving') {
        changedAt = performance.now();
        say(save.phase);
        showLater(save.phase, SIGN_AFTER_MS);
      } else {
        const rest = save.phase === 'saved' ? changedAt + RESTING_MS - performance.now() : 0;
        showLater(save.phase, Math.max(0, rest));
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
      <Banner
        tone="bad"
        title="Not saved"
        className="m-2"
        action={
          <Button size="sm" onPress={() => void copyOut()}>
            Save a copy elsewhere…
          </Button>
        }
      >
        {describeFailure(problem)}
      </Banner>
    )
  );
}
