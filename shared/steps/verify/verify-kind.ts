import type { Evidence, Verdict } from '../../domain/judgements';
import { materialTexts } from '../../domain/material-texts';
import type { Facts } from '../field';
import { stepKindNames } from '../kind-names';
import type { StepKind, StepView } from '../step-kind';
import { checkVerdicts } from './check-verdicts';
import { type EvidenceDraft, type VerifyAnswer, verifyAnswerSchema } from './verify-answer';
import { type VerifyConfig, verifyConfigSchema } from './verify-config';
import { verifySample } from './verify-sample';

type View = StepView<VerifyConfig, VerifyAnswer>;

/**
 * Whether texts and their claims are right, and what shows it. Facts for the project's own fields: `verdict` and
 * `claim-verdict` (those given: `correct`, `partly`, `incorrect`, `cannot-tell`) and `evidence` (kinds of those given:
 * `source`, `run`, `calculation`).
 */
export const verifyKind: StepKind<VerifyConfig, VerifyAnswer> = {
  kind: 'verify',
  name: stepKindNames.verify,
  version: 1,
  configSchema: verifyConfigSchema,
  answerSchema: verifyAnswerSchema,
  empty: (config) => ({
    texts: {},
    bench: {
      language: config.harness?.language ?? 'python',
      code: '',
      input: '',
      isHarnessed: config.harness !== null,
      expression: '',
    },
  }),
  check: checkVerdicts,
  facts: factsOf,
  contribute: (view) => {
    const verdicts = givenVerdicts(view);
    return verdicts.length === 0 ? {} : { verdicts };
  },
  migrations: [],
  sample: verifySample,
};

/** The verdicts that were given, text by text: on the whole first, then on its claims in their order. */
function givenVerdicts({ config, answer, material }: View): Verdict[] {
  return materialTexts(material, config.texts).flatMap(({ id }): Verdict[] => {
    const judgement = answer.texts[id];
    if (judgement === undefined) {
      return [];
    }
    const claims = [...judgement.claims].sort((a, b) => a.anchor.start - b.anchor.start);
    return [{ ...judgement, anchor: null }, ...claims].flatMap((given): Verdict[] =>
      given.value === null
        ? []
        : [
            {
              text: id,
              claim: given.anchor,
              value: given.value,
              explanation: given.explanation.trim(),
              evidence: given.evidence.map(evidenceOf),
            },
          ],
    );
  });
}

function evidenceOf(draft: EvidenceDraft): Evidence {
  switch (draft.kind) {
    case 'source':
      return { kind: 'source', url: draft.url.trim(), quote: draft.quote.trim() };
    case 'run': {
      const { language, code, input, output, outcome } = draft;
      return { kind: 'run', language, code, input, output, outcome };
    }
    case 'calculation':
      return { kind: 'calculation', expression: draft.expression, result: draft.result };
  }
}

function factsOf(view: View): Facts {
  const verdicts = givenVerdicts(view);
  const valuesOf = (list: readonly Verdict[]): string[] => [...new Set(list.map(({ value }) => value))];
  return {
    verdict: valuesOf(verdicts.filter(({ claim }) => claim === null)),
    'claim-verdict': valuesOf(verdicts.filter(({ claim }) => claim !== null)),
    evidence: [...new Set(verdicts.flatMap(({ evidence }) => evidence.map(({ kind }) => kind)))],
  };
}
