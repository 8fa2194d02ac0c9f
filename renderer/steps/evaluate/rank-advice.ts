import type { Criterion, Rating } from '#shared/domain/contributions';
import type { ResponseId } from '#shared/lib/ids';

/** Two responses that are ranked one way and rated the other way. */
export interface RankContradiction {
  readonly above: ResponseId;
  readonly below: ResponseId;
  readonly aboveScore: number;
  readonly belowScore: number;
}

/**
 * The mean of a response's ratings, each counting as much as its criterion weighs; null until every criterion is rated.
 * A point of the scale is the better the higher it is, for what must not happen too (it means "avoids it"), so the
 * weight's sign does not count here.
 */
export function weightedMean(
  response: ResponseId,
  criteria: readonly Criterion[],
  ratings: readonly Rating[],
): number | null {
  let sum = 0;
  let weights = 0;
  for (const criterion of criteria) {
    const rating = ratings.find((one) => one.response === response && one.criterion === criterion.id);
    if (rating === undefined) {
      return null;
    }
    sum += rating.value * Math.abs(criterion.weight);
    weights += Math.abs(criterion.weight);
  }
  return weights === 0 ? null : sum / weights;
}

/** Where the ranking and the ratings disagree by at least a tenth of a point, the widest gap first. */
export function rankContradictions(
  ranking: readonly (readonly ResponseId[])[],
  criteria: readonly Criterion[],
  ratings: readonly Rating[],
): RankContradiction[] {
  const scored = ranking.flatMap((group, place) =>
    group.flatMap((response) => {
      const score = weightedMean(response, criteria, ratings);
      return score === null ? [] : [{ response, place, score }];
    }),
  );
  return scored
    .flatMap((above) =>
      scored
        .filter((below) => below.place > above.place && tenths(below.score) > tenths(above.score))
        .map((below) => ({
          above: above.response,
          below: below.response,
          aboveScore: above.score,
          belowScore: below.score,
        })),
    )
    .sort((left, right) => gap(right) - gap(left));
}

/** "Response B ranks above A but scores lower: 2.8 against 4.1." */
export function contradictionSentence(
  contradiction: RankContradiction,
  letterOf: (response: ResponseId) => string,
): string {
  const { above, below, aboveScore, belowScore } = contradiction;
  const scores = `${aboveScore.toFixed(1)} against ${belowScore.toFixed(1)}`;
  return `Response ${letterOf(above)} ranks above ${letterOf(below)} but scores lower: ${scores}.`;
}

function tenths(score: number): number {
  return Math.round(score * 10);
}

function gap(contradiction: RankContradiction): number {
  return contradiction.belowScore - contradiction.aboveScore;
}
