import { isSameConversation } from '../../domain/turn';
import { stepKindNames } from '../kind-names';
import type { StepKind } from '../step-kind';
import { checkRevision } from './check-revision';
import {
  draftOf,
  linkedFlags,
  type ReviseAnswer,
  type ReviseConfig,
  reviseAnswerSchema,
  reviseConfigSchema,
  revisionOf,
} from './revise-answer';

/**
 * Rewriting a draft, with a reason for every change, linked to the flags that it deals with.
 *
 * Facts: `changed` is 'yes' or 'no'; `flags` is 'linked' when every serious flag of the draft is linked to a change,
 * 'open' when one is not, and has no value where there are none.
 */
export const reviseKind: StepKind<ReviseConfig, ReviseAnswer> = {
  kind: 'revise',
  name: stepKindNames.revise,
  version: 1,
  configSchema: reviseConfigSchema,
  answerSchema: reviseAnswerSchema,
  empty: (config, material) => ({ markdown: draftOf(config, material)?.markdown ?? '', reasons: [] }),
  check: checkRevision,
  facts: (view) => {
    const { serious, linked } = linkedFlags(view);
    const isChanged = (revisionOf(view)?.changes.length ?? 0) > 0;
    return {
      changed: [isChanged ? 'yes' : 'no'],
      flags: serious.length === 0 ? [] : [serious.every((flag) => linked.has(flag.id)) ? 'linked' : 'open'],
    };
  },
  contribute: (view) => {
    const revision = revisionOf(view);
    if (revision === null || revision.changes.length === 0) {
      return {};
    }
    const { config, material, earlier } = view;
    const prompt = earlier.prompt ?? material.prompt;
    const users = prompt.filter((turn) => turn.role === 'user').length;
    const ideal = { turn: Math.max(0, users - 1), markdown: revision.revised, preferred: true };
    // A response answers the prompt of the material: revised, it is no answer to another one.
    const isAnswer =
      config.text.from !== 'response' ||
      material.prompt.length === 0 ||
      isSameConversation(prompt, material.prompt);
    const isIdeal = isAnswer && (config.asIdeal ?? config.text.from === 'response');
    return { revisions: [revision], ...(isIdeal && { ideals: [ideal] }) };
  },
  migrations: [],
  sample: () => ({
    config: {
      text: { from: 'response', id: null },
      reasons: 'required',
      reasonWords: 3,
      flags: 'advice',
      minWords: 0,
      maxWords: null,
      asIdeal: null,
    },
    answer: {
      markdown: 'Start apixaban **2.5 mg** twice daily and check renal function after a week.',
      reasons: [
        {
          id: 'r1',
          place: {
            start: 16,
            end: 20,
            before: '5 mg',
            after: '**2.5 mg**',
            prefix: 'Start apixaban ',
            suffix: ' twice daily.',
          },
          text: 'She weighs 52 kg and her creatinine is 150 µmol/l: two criteria for the reduced dose.',
          flags: [],
        },
      ],
    },
  }),
};
