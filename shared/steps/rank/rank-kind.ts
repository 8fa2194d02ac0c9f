import { z } from 'zod';
import type { Finding } from '../../domain/finding';
import { type ResponseId, responseIdSchema } from '../../lib/ids';
import type { Facts } from '../field';
import { stepKindNames } from '../kind-names';
import type { StepKind, StepView } from '../step-kind';

const rankConfigSchema = z.strictObject({
  ties: z.boolean().default(true),
  /** How many places must be given at least; null asks for every response. */
  least: z.int().min(1).max(8).nullable().default(null),
});

const rankAnswerSchema = z.strictObject({
  /** Best first; one group holds tied responses. */
  ranking: z.array(z.array(responseIdSchema).min(1)).max(8),
});

export type RankConfig = z.infer<typeof rankConfigSchema>;
export type RankAnswer = z.infer<typeof rankAnswerSchema>;
type View = StepView<RankConfig, RankAnswer>;

/**
 * Responses put in order, best first, ties where the project allows them.
 *
 * Facts for conditions: `tied` (yes, no), `complete` (yes, no: every response is ranked), `best` (ids of what stands
 * first).
 */
export const rankKind: StepKind<RankConfig, RankAnswer> = {
  kind: 'rank',
  name: stepKindNames.rank,
  version: 1,
  configSchema: rankConfigSchema,
  answerSchema: rankAnswerSchema,
  empty: () => ({ ranking: [] }),
  check: checkRanking,
  facts: readFacts,
  contribute: (view) => {
    const ranking = knownGroups(view);
    return ranking.length === 0 ? {} : { ranking };
  },
  migrations: [],
  sample: () => ({
    config: { ties: true, least: null },
    answer: {
      ranking: [[responseIdSchema.parse('r2')], [responseIdSchema.parse('r1'), responseIdSchema.parse('r3')]],
    },
  }),
};

/** The groups without responses that are not (or no longer) there. */
function knownGroups({ answer, material }: View): ResponseId[][] {
  const known = new Set(material.responses.map(({ id }) => id));
  return answer.ranking
    .map((group) => group.filter((id) => known.has(id)))
    .filter((group) => group.length > 0);
}

function checkRanking(view: View): Finding[] {
  const { config, material } = view;
  const groups = knownGroups(view);
  const ranked = groups.flat();
  const block = (path: string[], message: string): Finding[] => [{ path, severity: 'blocks', message }];
  if (material.responses.length < 2) {
    return block([], 'There are no responses to rank yet.');
  }
  if (new Set(ranked).size !== ranked.length) {
    return block(['ranking'], 'Each response must be ranked exactly once.');
  }
  const wanted = Math.min(config.least ?? material.responses.length, material.responses.length);
  const missing = wanted - ranked.length;
  if (missing > 0) {
    const rest = missing === 1 ? 'One response is' : `${missing} responses are`;
    return block(['ranking'], `${rest} still to be ranked.`);
  }
  if (!config.ties && groups.some((group) => group.length > 1)) {
    return block(['ranking'], 'This project takes no ties: give each response a place of its own.');
  }
  return [];
}

function readFacts(view: View): Facts {
  const groups = knownGroups(view);
  const isComplete = groups.flat().length === view.material.responses.length;
  return {
    tied: [groups.some((group) => group.length > 1) ? 'yes' : 'no'],
    complete: [isComplete ? 'yes' : 'no'],
    best: groups[0] ?? [],
  };
}
