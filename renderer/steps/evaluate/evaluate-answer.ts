import type { Criterion } from '#shared/domain/contributions';
import type { Finding } from '#shared/domain/finding';
import { type CriterionId, criterionIdSchema, type ResponseId, responseIdSchema } from '#shared/lib/ids';
import type { EvaluateAnswer } from '#shared/steps/evaluate/evaluate-kind';
import type { RatingFinding } from '../../blocks/rating-grid/rating-grid';

export type Cell = EvaluateAnswer['ratings'][ResponseId][CriterionId];

const EMPTY: Cell = { value: null, note: '' };

export function cellOf(answer: EvaluateAnswer, response: string, criterion: string): Cell {
  return answer.ratings[response as ResponseId]?.[criterion as CriterionId] ?? EMPTY;
}

/** The answer with a cell changed; one that holds neither rating nor note leaves no trace. */
export function withCell(
  answer: EvaluateAnswer,
  response: string,
  criterion: string,
  change: Partial<Cell>,
): EvaluateAnswer {
  const cell = { ...cellOf(answer, response, criterion), ...change };
  const [responseId, criterionId] = [responseIdSchema.parse(response), criterionIdSchema.parse(criterion)];
  const { [criterionId]: _, ...others } = answer.ratings[responseId] ?? {};
  const isEmpty = cell.value === null && cell.note === '';
  const row = isEmpty ? others : { ...others, [criterionId]: cell };
  return { ...answer, ratings: { ...answer.ratings, [responseId]: row } };
}

/** The answer with another ranking. Responses that are no longer there drop out. */
export function withRanking(
  answer: EvaluateAnswer,
  groups: readonly (readonly string[])[],
  known: readonly ResponseId[],
): EvaluateAnswer {
  const ranking = groups
    .map((group) => known.filter((id) => group.includes(id)))
    .filter((group) => group.length > 0);
  return { ...answer, ranking };
}

/** Values as the grid wants them: by criterion, then by response. */
export function gridValues(
  answer: EvaluateAnswer,
  criteria: readonly Criterion[],
  responses: readonly { readonly id: ResponseId }[],
): Record<string, Record<string, number | null>> {
  return Object.fromEntries(
    criteria.map((criterion) => [
      criterion.id,
      Object.fromEntries(responses.map(({ id }) => [id, cellOf(answer, id, criterion.id).value])),
    ]),
  );
}

/** Findings about single ratings, by row and column of the grid. */
export function gridFindings(findings: readonly Finding[]): RatingFinding[] {
  return findings.flatMap(({ path, severity, message }) =>
    path[0] === 'ratings' && path.length === 3
      ? [{ column: String(path[1]), row: String(path[2]), severity, message }]
      : [],
  );
}
