import type { Labelling } from '../../domain/judgements';
import type { Facts } from '../field';
import { stepKindNames } from '../kind-names';
import type { StepKind, StepView } from '../step-kind';
import { checkLabels, countedLabels } from './check-labels';
import { type Label, type LabelAnswer, labelAnswerSchema } from './label-answer';
import { type LabelConfig, type LabelSet, labelConfigSchema } from './label-config';
import { labelSample } from './label-sample';

/**
 * Giving codes of one or several taxonomies to the whole task, to each text, or to passages of them. Facts for the
 * project's own fields: by the id of each set, the ids of the codes that were given anywhere.
 */
export const labelKind: StepKind<LabelConfig, LabelAnswer> = {
  kind: 'label',
  name: stepKindNames.label,
  version: 1,
  configSchema: labelConfigSchema,
  answerSchema: labelAnswerSchema,
  empty: () => ({ labels: [] }),
  check: checkLabels,
  facts: ({ config, answer, material }) => codesBySet(config, countedLabels(config, answer, material)),
  contribute: (view) => {
    const labels = labellings(view);
    return labels.length === 0 ? {} : { labels };
  },
  migrations: [],
  sample: labelSample,
};

/** The codes of a target together; one by one where each has a reason of its own. */
function labellings({ config, answer, material }: StepView<LabelConfig, LabelAnswer>): Labelling[] {
  const sets = new Map(config.taxonomies.map((set) => [set.id, set]));
  return countedLabels(config, answer, material).flatMap((labels) => {
    const [first] = labels;
    const set = first && sets.get(first.taxonomy);
    if (set === undefined) {
      return [];
    }
    const parts = set.reasons === 'none' ? [labels] : labels.map((label) => [label]);
    return parts.map((part) => labelling(set, part));
  });
}

function labelling(set: LabelSet, labels: readonly Label[]): Labelling {
  const [first] = labels;
  return {
    taxonomy: { id: set.id, name: set.name },
    codes: labels.map(({ code }) => ({ ...code, path: [...code.path, code.name] })),
    text: first?.text ?? null,
    anchor: first?.anchor ?? null,
    reason: set.reasons === 'none' ? '' : (first?.reason.trim() ?? ''),
    ...(set.reasons !== 'none' && first !== undefined && first.standard.trim() !== ''
      ? { standard: first.standard.trim() }
      : {}),
  };
}

function codesBySet(config: LabelConfig, counted: readonly (readonly Label[])[]): Facts {
  const labels = counted.flat();
  return Object.fromEntries(
    config.taxonomies.map(({ id }) => [
      id,
      [...new Set(labels.filter(({ taxonomy }) => taxonomy === id).map(({ code }) => code.id))],
    ]),
  );
}
