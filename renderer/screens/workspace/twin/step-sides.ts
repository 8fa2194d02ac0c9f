import type { Answers } from '#shared/domain/draft';
import type { Step } from '#shared/domain/task';
import type { StepId } from '#shared/lib/ids';
import { canonicalJson } from '#shared/lib/json-value';

/** What stands in a step now: one of the sides as it is, or something made of both. */
export type Side = 'mine' | 'theirs' | 'both';

/** A step that differs between two devices. */
export interface DifferentStep {
  readonly id: StepId;
  readonly title: string;
  readonly now: Side;
  /** Where it was changed since both had the same; null where that is not known. */
  readonly changedIn: 'here' | 'there' | 'both' | null;
}

/** The steps that differed when the comparison began, and what stands in each now. */
export function differentSteps(
  steps: readonly Step[],
  mine: Answers,
  theirs: Answers,
  common: Answers | null,
  now: Answers,
): DifferentStep[] {
  return steps.flatMap(({ id, title }) => {
    if (isSame(mine, theirs, id)) {
      return [];
    }
    const side = isSame(now, mine, id) ? 'mine' : isSame(now, theirs, id) ? 'theirs' : 'both';
    return [
      { id, title, now: side, changedIn: common === null ? null : changedIn(mine, theirs, common, id) },
    ];
  });
}

function changedIn(mine: Answers, theirs: Answers, common: Answers, id: StepId): 'here' | 'there' | 'both' {
  if (isSame(mine, common, id)) {
    return 'there';
  }
  return isSame(theirs, common, id) ? 'here' : 'both';
}

function isSame(one: Answers, other: Answers, id: StepId): boolean {
  return one[id] === other[id] || canonicalJson(one[id] ?? null) === canonicalJson(other[id] ?? null);
}
