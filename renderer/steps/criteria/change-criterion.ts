import { type CriterionDraft, usualWeight } from '#shared/steps/criteria/criteria-kind';

const HEAVIEST = 10;

/**
 * The criterion as another kind. A weight that was never touched becomes the usual one of the new kind; one that was
 * chosen keeps its size and takes the sign that the kind asks for.
 */
export function withKind(criterion: CriterionDraft, kind: CriterionDraft['kind']): CriterionDraft {
  const isUntouched = criterion.weight === usualWeight(criterion.kind) || criterion.weight === 0;
  const weight = isUntouched ? usualWeight(kind) : signed(kind, criterion.weight);
  return { ...criterion, kind, weight };
}

/** The criterion with a weight near to the one asked for: whole, within ±10, never 0, with the sign of its kind. */
export function withWeight(criterion: CriterionDraft, wanted: number): CriterionDraft {
  if (!Number.isFinite(wanted)) {
    return criterion;
  }
  return { ...criterion, weight: signed(criterion.kind, Math.round(wanted) || 1) };
}

/** The points that an answer earns when it meets everything good and nothing bad. */
export function totalPoints(criteria: readonly CriterionDraft[]): number {
  return criteria.reduce((sum, { weight, text }) => sum + (text.trim() === '' ? 0 : Math.max(0, weight)), 0);
}

function signed(kind: CriterionDraft['kind'], weight: number): number {
  const size = Math.min(HEAVIEST, Math.max(1, Math.abs(weight)));
  return kind === 'must-not' ? -size : size;
}
