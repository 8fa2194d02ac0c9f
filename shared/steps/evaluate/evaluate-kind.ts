import { z } from 'zod';
import type { Criterion, Rating } from '../../domain/contributions';
import type { Finding } from '../../domain/finding';
import type { Response } from '../../domain/task';
import { criterionIdSchema, responseIdSchema } from '../../lib/ids';
import { stepKindNames } from '../kind-names';
import { scaleSchema, usualScale } from '../scale';
import type { StepKind, StepView } from '../step-kind';

const evaluateConfigSchema = z.strictObject({
  scale: scaleSchema.default(usualScale),
  /** Ratings of this point or below are weaknesses that must be traced. */
  lowAt: z.int().min(0).max(100).default(2),
  rank: z.boolean().default(true),
});

const cellSchema = z.strictObject({ value: z.int().min(0).max(100).nullable(), note: z.string().max(5_000) });

const evaluateAnswerSchema = z.strictObject({
  ratings: z.record(responseIdSchema, z.record(criterionIdSchema, cellSchema)),
  /** Best first; one group holds tied responses. */
  ranking: z.array(z.array(responseIdSchema).min(1)).max(8),
});

export type EvaluateConfig = z.infer<typeof evaluateConfigSchema>;
export type EvaluateAnswer = z.infer<typeof evaluateAnswerSchema>;
type View = StepView<EvaluateConfig, EvaluateAnswer>;

/** Rating each response on each criterion, and ranking the responses. */
export const evaluateKind: StepKind<EvaluateConfig, EvaluateAnswer> = {
  kind: 'evaluate',
  name: stepKindNames.evaluate,
  version: 1,
  configSchema: evaluateConfigSchema,
  answerSchema: evaluateAnswerSchema,
  empty: () => ({ ratings: {}, ranking: [] }),
  check: checkEvaluation,
  contribute: (view) => {
    const ratings = readRatings(view);
    const ranking = view.answer.ranking.filter((group) => group.length > 0);
    return { ...(ratings.length > 0 && { ratings }), ...(ranking.length > 0 && { ranking }) };
  },
  migrations: [],
  sample: () => ({
    config: { scale: usualScale, lowAt: 2, rank: true },
    answer: {
      ratings: {
        [responseIdSchema.parse('a')]: { [criterionIdSchema.parse('dose')]: { value: 4, note: '' } },
        [responseIdSchema.parse('b')]: {
          [criterionIdSchema.parse('dose')]: { value: 1, note: 'Full dose.' },
        },
      },
      ranking: [[responseIdSchema.parse('a')], [responseIdSchema.parse('b')]],
    },
  }),
};

/** The ratings that count: of responses and criteria that (still) exist, in the order of the material. */
function readRatings({ config, answer, material, earlier }: View): Rating[] {
  const ratings: Rating[] = [];
  for (const response of material.responses) {
    for (const criterion of earlier.criteria ?? []) {
      const cell = answer.ratings[response.id]?.[criterion.id];
      if (cell !== undefined && cell.value !== null) {
        const low = cell.value <= config.lowAt;
        ratings.push({
          response: response.id,
          criterion: criterion.id,
          value: cell.value,
          low,
          note: cell.note,
        });
      }
    }
  }
  return ratings;
}

function checkEvaluation({ config, answer, material, earlier }: View): Finding[] {
  const criteria = earlier.criteria ?? [];
  if (material.responses.length === 0) {
    return [{ path: [], severity: 'blocks', message: 'There are no responses to evaluate yet.' }];
  }
  if (criteria.length === 0) {
    return [{ path: [], severity: 'blocks', message: 'Define criteria first; responses are rated on them.' }];
  }
  return [
    ...material.responses.flatMap((response) => checkRatings(config, answer, response, criteria)),
    ...(config.rank ? checkRanking(answer, material.responses) : []),
  ];
}

function checkRatings(
  config: EvaluateConfig,
  answer: EvaluateAnswer,
  response: Response,
  criteria: readonly Criterion[],
): Finding[] {
  return criteria.flatMap((criterion): Finding[] => {
    const path = ['ratings', response.id, criterion.id];
    const value = answer.ratings[response.id]?.[criterion.id]?.value ?? null;
    if (value === null) {
      return [{ path, severity: 'blocks', message: `Rate “${criterion.text}”.` }];
    }
    if (!config.scale.some((point) => point.value === value)) {
      return [{ path, severity: 'blocks', message: `${value} is not a point of this scale.` }];
    }
    return [];
  });
}

function checkRanking(answer: EvaluateAnswer, responses: readonly Response[]): Finding[] {
  const ranked = answer.ranking.flat();
  const missing = responses.filter((response) => !ranked.includes(response.id)).length;
  if (missing > 0) {
    const message =
      missing === 1 ? 'One response is not ranked yet.' : `${missing} responses are not ranked yet.`;
    return [{ path: ['ranking'], severity: 'blocks', message }];
  }
  if (new Set(ranked).size !== ranked.length || ranked.length !== responses.length) {
    return [{ path: ['ranking'], severity: 'blocks', message: 'Each response must be ranked exactly once.' }];
  }
  return [];
}
