import type { Flag } from '../../domain/judgements';
import { materialTexts } from '../../domain/material-texts';
import type { Facts } from '../field';
import { stepKindNames } from '../kind-names';
import type { HeldReference, StepKind, StepView } from '../step-kind';
import { checkFlags } from './check-flags';
import { type FlagAnswer, type FlagDraft, flagAnswerSchema } from './flag-answer';
import { type FlagConfig, flagConfigSchema, isSerious } from './flag-config';
import { flagSample } from './flag-sample';
import { withChosenFlag } from './new-flag';

type View = StepView<FlagConfig, FlagAnswer>;

/**
 * Flagging passages that are wrong, harmful or doubtful. Facts for the project's own fields: `outcome` (`flagged` or
 * `nothing`), `categories` and `severities` (ids of those in use), `serious` (`yes` where one flag is).
 */
export const flagKind: StepKind<FlagConfig, FlagAnswer> = {
  kind: 'flag',
  name: stepKindNames.flag,
  version: 1,
  configSchema: flagConfigSchema,
  answerSchema: flagAnswerSchema,
  empty: () => ({ flags: [], nothing: false }),
  check: checkFlags,
  facts: factsOf,
  contribute: (view) => {
    const flags = countedFlags(view);
    return flags.length === 0 ? {} : { flags };
  },
  references: ({ answer }) => answer.flags.map(referenceOf),
  flag: withChosenFlag,
  migrations: [],
  sample: flagSample,
};

/** The flags whose category and severity are chosen, in the order of the texts and then of the text. */
function countedFlags({ config, answer, material }: View): Flag[] {
  const order = materialTexts(material, config.texts).map(({ id }) => id);
  const flags = answer.flags.flatMap((flag): Flag[] => {
    const category = config.categories.find(({ id }) => id === flag.category);
    const severity = config.severities.find(({ id }) => id === flag.severity);
    if (category === undefined || severity === undefined || !order.includes(flag.text)) {
      return [];
    }
    return [
      {
        id: flag.id,
        text: flag.text,
        anchor: flag.anchor,
        category: { id: category.id, name: category.label },
        severity: { id: severity.id, name: severity.label },
        serious: isSerious(config, flag.severity),
        wrong: config.wrong === 'none' ? '' : flag.wrong.trim(),
        right: config.right === 'none' ? '' : flag.right.trim(),
        ...(config.standard === 'none' || flag.standard.trim() === ''
          ? {}
          : { standard: flag.standard.trim() }),
      },
    ];
  });
  return flags.sort(
    (a, b) => order.indexOf(a.text) - order.indexOf(b.text) || a.anchor.start - b.anchor.start,
  );
}

function referenceOf({ id, text, anchor, kept }: FlagDraft): HeldReference {
  return {
    path: ['flags', id],
    subject: 'A flag',
    source: { of: 'text', text },
    anchor,
    kept: kept === true,
  };
}

function factsOf(view: View): Facts {
  const flags = countedFlags(view);
  const isNothing = view.answer.nothing && view.answer.flags.length === 0;
  return {
    outcome: flags.length > 0 ? ['flagged'] : isNothing ? ['nothing'] : [],
    categories: [...new Set(flags.map(({ category }) => category.id))],
    severities: [...new Set(flags.map(({ severity }) => severity.id))],
    serious: flags.some(({ serious }) => serious) ? ['yes'] : [],
  };
}
