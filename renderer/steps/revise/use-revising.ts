import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Flag } from '#shared/domain/judgements';
import type { FlagId } from '#shared/lib/ids';
import type { Comparison } from '#shared/steps/revise/changes';
import type { MatchedReasons, Reason } from '#shared/steps/revise/match-reasons';
import type { ReviseAnswer, ReviseConfig } from '#shared/steps/revise/revise-answer';
import type { Reveal } from '../../blocks/quoting/quotable-markdown';
import { newId } from '../new-id';
import type { AnswerPartsHandle } from '../use-answer-parts';
import type { PlaceWords } from './place-words';
import { nextUnexplained, type ReasonEdit, withReason } from './reason-edits';
import { showChange } from './show-change';

/** A flag of the draft with the number that it goes by in this step. */
export interface NumberedFlag {
  readonly flag: Flag;
  readonly number: number;
}

/** What can be done with the changes of a revision. */
export interface Revising {
  readonly draft: string;
  readonly revision: string;
  readonly flags: readonly NumberedFlag[];
  /** Which flags lie where a change was made. */
  readonly touched: (index: number) => ReadonlySet<FlagId>;
  readonly explain: (index: number, reason: Reason | null, edit: ReasonEdit) => void;
  readonly show: (index: number) => void;
  readonly showFlag: (flag: Flag) => void;
  /** To the reason of the next change that wants one. */
  readonly goToNext: (from: number | null) => void;
  readonly backToText: () => void;
}

export interface RevisingSource {
  readonly frame: RefObject<HTMLElement | null>;
  readonly draft: string;
  readonly revision: string;
  readonly comparison: Comparison;
  readonly matched: MatchedReasons;
  readonly config: ReviseConfig;
  readonly flags: readonly Flag[];
  readonly parts: AnswerPartsHandle<ReviseAnswer>;
  readonly place: PlaceWords | null;
  readonly onReveal: (make: (before: Reveal | null) => Reveal) => void;
  readonly backToText: () => void;
}

/** So long after it was asked for, a jump may still wait for what was just typed to be compared, in milliseconds. */
const PATIENCE = 2_000;

export function useRevising(source: RevisingSource): Revising {
  const { frame, draft, revision, comparison, matched, config, place, parts } = source;
  const { changes } = comparison;
  const flags = useMemo(
    () => source.flags.map((flag, index): NumberedFlag => ({ flag, number: index + 1 })),
    [source.flags],
  );
  const touched = useMemo(() => touchedFlags(changes, flags, place), [changes, flags, place]);
  const waiting = useRef<number | null>(null);

  const show = (index: number): void => {
    const change = changes[index];
    if (change !== undefined && frame.current !== null) {
      showChange(frame.current, change, draft, revision);
    }
  };
  const jump = (from: number | null): boolean => {
    const following = from !== null && from + 1 < changes.length ? from + 1 : null;
    const next = nextUnexplained(matched.byChange, config.reasonWords, from) ?? following;
    const field = frame.current?.querySelector<HTMLElement>(`[data-change="${next}"] textarea`) ?? null;
    if (next === null || field === null) {
      return false;
    }
    field.closest('li')?.scrollIntoView({ block: 'nearest' });
    field.focus({ preventScroll: true });
    show(next);
    return true;
  };
  useLayoutEffect(() => {
    if (waiting.current !== null && performance.now() < waiting.current && jump(null)) {
      waiting.current = null;
    }
  });

  return {
    draft,
    revision,
    flags,
    touched: (index) => touched[index] ?? NONE,
    explain: (index, reason, edit) => {
      const change = changes[index];
      if (change !== undefined) {
        parts.change({
          reasons: withReason(parts.read().reasons, { change, draft, reason }, edit, newId),
        });
      }
    },
    show,
    showFlag: (flag) =>
      source.onReveal((before) => ({ anchor: flag.anchor, request: (before?.request ?? 0) + 1 })),
    goToNext: (from) => {
      waiting.current = jump(from) || from !== null ? null : performance.now() + PATIENCE;
    },
    backToText: source.backToText,
  };
}

const NONE: ReadonlySet<FlagId> = new Set();

function touchedFlags(
  changes: Comparison['changes'],
  flags: readonly NumberedFlag[],
  place: PlaceWords | null,
): readonly ReadonlySet<FlagId>[] {
  return changes.map(({ before }) => {
    const at = place?.(before) ?? null;
    return at === null
      ? NONE
      : new Set(
          flags
            .filter(({ flag: { anchor } }) => anchor.start <= at.end && at.start <= anchor.end)
            .map(({ flag }) => flag.id),
        );
  });
}

/** A function that was found late, kept as state. */
export function usePlace(): readonly [PlaceWords | null, (place: PlaceWords) => void] {
  const [place, setPlace] = useState<PlaceWords | null>(null);
  return [place, useCallback((found: PlaceWords) => setPlace(() => found), [])];
}
