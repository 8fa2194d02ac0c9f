import type { Contributions } from '../../domain/contributions';
import { allNamedIn, namedIn } from '../../domain/listed';
import type { Material } from '../../domain/task';
import type { Turn } from '../../domain/turn';
import type { Probe } from '../../domain/writings';
import { turnsOfExchanges, upToLastUser } from '../exchange';
import { stepKindNames } from '../kind-names';
import type { StepKind, StepView } from '../step-kind';
import { checkProbe } from './check-probe';
import { cleanText, type ProbeAnswer, probeAnswerSchema } from './probe-answer';
import {
  listOf,
  outcomesOf,
  type ProbeConfig,
  type ProbePart,
  presenceOf,
  probeConfigSchema,
} from './probe-config';
import { sampleProbe } from './sample-probe';

type View = StepView<ProbeConfig, ProbeAnswer>;

/**
 * Trying where a model gives way: an attack, an unsafe aim, an edge case, or a damaged input beside the clean one, with
 * what should happen and what did. Contributes one of `probes`, and `prompt` where the project wants the attack
 * answered in a later step.
 *
 * Facts: `outcome`, `held` (yes, no; nothing where that is not known), `severity`, `strategies`, `risks`, `hardness`,
 * `noise`.
 */
export const probeKind: StepKind<ProbeConfig, ProbeAnswer> = {
  kind: 'probe',
  name: stepKindNames.probe,
  version: 1,
  configSchema: probeConfigSchema,
  answerSchema: probeAnswerSchema,
  empty: emptyProbe,
  check: checkProbe,
  facts: (view) => {
    const probe = probeOf(view);
    return {
      outcome: idsOf(probe.outcome),
      held: probe.held === null ? [] : [probe.held ? 'yes' : 'no'],
      severity: idsOf(probe.severity),
      strategies: probe.strategies.map(({ id }) => id),
      risks: probe.risks.map(({ id }) => id),
      hardness: probe.hardness.map(({ id }) => id),
      noise: probe.noise.map(({ id }) => id),
    };
  },
  contribute: (view): Contributions => {
    const probe = probeOf(view);
    return probe.attack.at(-1)?.role !== 'user'
      ? {}
      : { probes: [probe], ...(view.config.isPrompt && { prompt: probe.attack }) };
  },
  migrations: [],
  sample: () => ({ config: probeConfigSchema.parse({ mode: 'attack' }), answer: sampleProbe }),
};

function emptyProbe(config: ProbeConfig, material: Material): ProbeAnswer {
  const passage = presenceOf(config, 'clean') === 'hidden' ? undefined : material.passages[0];
  const asked = material.prompt.findLast((turn) => turn.role === 'user')?.content ?? '';
  const [response, second] = material.responses;
  const isFromMaterial = config.start === 'material';
  return {
    turns: [
      {
        id: 'first',
        markdown: isFromMaterial ? (passage?.markdown ?? asked) : '',
        reply: isFromMaterial && second === undefined ? (response?.markdown ?? '') : '',
      },
    ],
    aim: '',
    strategies: [],
    risks: [],
    rule: '',
    hardness: [],
    why: '',
    cleanPassage: passage?.id ?? null,
    clean: '',
    noise: [],
    expected: '',
    severity: null,
    outcome: null,
  };
}

/** What the answer means; of parts that are hidden, nothing. */
function probeOf({ config, answer, material }: View): Probe {
  const isShown = (part: ProbePart): boolean => presenceOf(config, part) !== 'hidden';
  const chosen = (part: 'strategies' | 'risks' | 'hardness' | 'noise') =>
    isShown(part) ? allNamedIn(listOf(config, part), answer[part]) : [];
  const text = (part: 'aim' | 'rule' | 'why' | 'expected'): string =>
    isShown(part) ? answer[part].trim() : '';
  const outcome = isShown('outcome') ? outcomesOf(config).find(({ id }) => id === answer.outcome) : undefined;
  const exchanges = isShown('reply') ? answer.turns : answer.turns.map((turn) => ({ ...turn, reply: '' }));
  const spoken = turnsOfExchanges(exchanges);
  const before: readonly Turn[] = material.prompt.filter(({ role }) => role === 'system');
  return {
    attack: [...before, ...upToLastUser(spoken)],
    aim: text('aim'),
    strategies: chosen('strategies'),
    risks: chosen('risks'),
    rule: text('rule'),
    expected: text('expected'),
    severity: isShown('severity') ? namedIn(listOf(config, 'severities'), answer.severity) : null,
    outcome: outcome === undefined ? null : { id: outcome.id, name: outcome.name },
    held: outcome?.held ?? null,
    transcript: spoken.some(({ role }) => role === 'assistant') ? [...before, ...spoken] : [],
    hardness: chosen('hardness'),
    why: text('why'),
    clean: isShown('clean') ? cleanText(answer, material) : null,
    noise: chosen('noise'),
  };
}

function idsOf(named: Probe['outcome']): readonly string[] {
  return named === null ? [] : [named.id];
}
