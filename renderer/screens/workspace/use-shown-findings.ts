import { type FocusEvent, useEffect, useState } from 'react';
import type { Answers } from '#shared/domain/draft';
import type { Finding, StepFinding } from '#shared/domain/finding';
import type { StepId } from '#shared/lib/ids';
import { isWithin, spotOf } from '../../steps/finding-spot';
import { leftSpots } from './left-spots';
import { PointerWatch } from './pointer-watch';

export interface ShownFindings {
  /** What a step shows of the findings at its spots: about fields that were left, or everything once Submit was tried. */
  of(step: StepId, findings: readonly StepFinding[], answers: Answers): readonly Finding[];
  readonly isSubmitTried: boolean;
  /** For the element around a step: notices fields that are left. */
  onBlur(step: StepId, event: FocusEvent): void;
  conceal(step: StepId, spot: string): void;
  showAll(): void;
}

type Left = ReadonlyMap<StepId, ReadonlySet<string>>;

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Nobody is told that an empty form is empty: remarks wait until something was answered and a field was left (whoever
 * only reads the text beside it has left nothing unanswered yet), or Submit was tried.
 */
export function useShownFindings(): ShownFindings {
  const [left, setLeft] = useState<Left>(new Map());
  const [isSubmitTried, setSubmitTried] = useState(false);
  const [pointers] = useState(() => new PointerWatch());
  useEffect(() => pointers.start(window), [pointers]);
  const change = (step: StepId, edit: (spots: ReadonlySet<string>) => ReadonlySet<string>): void =>
    setLeft((before) => {
      const spots = before.get(step) ?? NOTHING;
      const after = edit(spots);
      return after === spots ? before : new Map(before).set(step, after);
    });
  return {
    isSubmitTried,
    of: (step, findings, answers) =>
      findings.filter(
        (finding) =>
          finding.step === step &&
          (isSubmitTried || (step in answers && isLeft(finding, left.get(step) ?? NOTHING))),
      ),
    onBlur: (step, event) => {
      // The whole window losing the focus leaves no field.
      if (document.hasFocus()) {
        const spots = leftSpots(event.target, event.relatedTarget);
        pointers.afterPointer(window, () =>
          change(step, (before) =>
            spots.every((spot) => before.has(spot)) ? before : new Set([...before, ...spots]),
          ),
        );
      }
    },
    conceal: (step, spot) =>
      change(step, (before) => new Set([...before].filter((one) => !isWithin(one, spot)))),
    showAll: () => setSubmitTried(true),
  };
}

function isLeft(finding: Finding, spots: ReadonlySet<string>): boolean {
  const spot = spotOf(finding.path);
  return [...spots].some((left) => isWithin(spot, left));
}
