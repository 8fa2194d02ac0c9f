import type { Comparison, Named } from '../../domain/judgements';
import { responseIdSchema } from '../../lib/ids';
import type { Facts } from '../field';
import { stepKindNames } from '../kind-names';
import type { StepKind, StepView } from '../step-kind';
import { checkComparison, contradicts, isOffered, pairOf } from './check-comparison';
import {
  type Choice,
  type CompareAnswer,
  type CompareConfig,
  compareAnswerSchema,
  compareConfigSchema,
  type Pair,
} from './compare-shape';

type View = StepView<CompareConfig, CompareAnswer>;

/**
 * Two responses side by side: which is better, by how much, on several dimensions and all in all; or a tie, or both
 * bad. The two are the first ones in the order drawn for this expert.
 *
 * Facts for conditions: `outcome` (better, tie, both-bad), `strength` (1, 2, …; where one is better), `contradicts`
 * (yes, no: the whole against all its parts), and for each dimension `outcome:ID`.
 */
export const compareKind: StepKind<CompareConfig, CompareAnswer> = {
  kind: 'compare',
  name: stepKindNames.compare,
  version: 1,
  configSchema: compareConfigSchema,
  answerSchema: compareAnswerSchema,
  empty: () => ({ pair: null, overall: null, dimensions: {} }),
  check: checkComparison,
  facts: readFacts,
  contribute: (view) => {
    const comparisons = readComparisons(view);
    return comparisons.length === 0 ? {} : { comparisons };
  },
  migrations: [],
  sample: () => {
    const [left, right] = [responseIdSchema.parse('r1'), responseIdSchema.parse('r2')];
    return {
      config: compareConfigSchema.parse({
        dimensions: [
          { id: 'accuracy', name: 'Accuracy', meaning: 'What it says is so.' },
          { id: 'tone', name: 'Tone', meaning: 'Fits a worried parent at night.', required: false },
        ],
      }),
      answer: {
        pair: [right, left],
        overall: { outcome: 'better', better: left, strength: 2 },
        dimensions: {
          accuracy: { outcome: 'better', better: left, strength: 3 },
          tone: { outcome: 'tie' },
        },
      },
    };
  },
};

function readFacts(view: View): Facts {
  const { answer, config } = view;
  const { overall } = answer;
  return {
    ...Object.fromEntries(
      config.dimensions.flatMap(({ id }) => {
        const choice = answer.dimensions[id];
        return choice === undefined ? [] : [[`outcome:${id}`, [choice.outcome]] as const];
      }),
    ),
    outcome: overall === null ? [] : [overall.outcome],
    strength: overall?.outcome === 'better' ? [String(overall.strength)] : [],
    contradicts: overall === null ? [] : [contradicts(view) ? 'yes' : 'no'],
  };
}

/** Dimensions in the project's order, then the judgement all in all. */
function readComparisons(view: View): Comparison[] {
  const { config, answer } = view;
  const pair = pairOf(view);
  if (pair === null) {
    return [];
  }
  const judged: readonly (readonly [Named | null, Choice | null])[] = [
    ...config.dimensions.map(({ id, name }) => [{ id, name }, answer.dimensions[id] ?? null] as const),
    [null, answer.overall],
  ];
  return judged.flatMap(([dimension, choice]) =>
    choice !== null && isOffered(choice, config, pair)
      ? [comparison(dimension, choice, pair, config.strengths.length)]
      : [],
  );
}

function comparison(dimension: Named | null, choice: Choice, pair: Pair, strengths: number): Comparison {
  const isDecided = choice.outcome === 'better';
  return {
    dimension,
    pair,
    better: isDecided ? choice.better : null,
    outcome: choice.outcome,
    strength: isDecided ? choice.strength : 0,
    strengths,
  };
}
