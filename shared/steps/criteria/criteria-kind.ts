import { z } from 'zod';
import type { Finding } from '../../domain/finding';
import { textPlaceSchema } from '../../domain/text-source';
import { criterionIdSchema } from '../../lib/ids';
import { stepKindNames } from '../kind-names';
import type { StepKind } from '../step-kind';
import { linkReferences, withNewLink } from './criterion-links';

const criteriaConfigSchema = z.strictObject({
  least: z.int().min(1).max(50).default(3),
  most: z.int().min(1).max(50).default(20),
});

/** A passage of a text that shows what the criterion means: an answer that meets it, or one that does not. */
const linkSchema = textPlaceSchema.extend({
  id: z.string().min(1).max(128),
  /** The text says something else now, and the expert leaves the link as it is. */
  kept: z.literal(true).exactOptional(),
});

const criterionSchema = z.strictObject({
  id: criterionIdSchema,
  text: z.string().max(2_000),
  kind: z.enum(['must', 'should', 'must-not']),
  weight: z.int().min(-10).max(10),
  links: z.array(linkSchema).max(100).exactOptional(),
});

const criteriaAnswerSchema = z.strictObject({ criteria: z.array(criterionSchema).max(50) });

export type CriteriaConfig = z.infer<typeof criteriaConfigSchema>;
export type CriteriaAnswer = z.infer<typeof criteriaAnswerSchema>;
export type LinkDraft = z.infer<typeof linkSchema>;
export type CriterionDraft = z.infer<typeof criterionSchema>;

/** Saying what a good answer must, should and must not do, and how much each weighs; the order is the expert's. */
export const criteriaKind: StepKind<CriteriaConfig, CriteriaAnswer> = {
  kind: 'criteria',
  name: stepKindNames.criteria,
  version: 1,
  configSchema: criteriaConfigSchema,
  answerSchema: criteriaAnswerSchema,
  empty: () => ({ criteria: [] }),
  check: ({ config, answer }) => checkCriteria(config, answer),
  contribute: ({ answer }) => {
    const criteria = answer.criteria
      .filter((criterion) => criterion.text.trim() !== '')
      .map(({ links = [], ...criterion }) => ({
        ...criterion,
        text: criterion.text.trim(),
        ...(links.length === 0
          ? {}
          : { links: links.map(({ id, source, anchor }) => ({ id, source, anchor })) }),
      }));
    return criteria.length === 0 ? {} : { criteria };
  },
  references: ({ answer }) => linkReferences(answer),
  linkToCriterion: ({ answer }, passage, criterion) => withNewLink(answer, criterion, passage),
  migrations: [],
  sample: () => ({
    config: { least: 2, most: 20 },
    answer: {
      criteria: [
        {
          id: criterionIdSchema.parse('dose'),
          text: 'Gives the reduced apixaban dose and names the two of three reasons for it',
          kind: 'must',
          weight: 8,
        },
        {
          id: criterionIdSchema.parse('warfarin'),
          text: 'Recommends warfarin although INR checks are impossible',
          kind: 'must-not',
          weight: -8,
        },
      ],
    },
  }),
};

/** The weight that a criterion of this kind starts with. */
export function usualWeight(kind: CriterionDraft['kind']): number {
  return { must: 5, should: 3, 'must-not': -5 }[kind];
}

function checkCriteria(config: CriteriaConfig, answer: CriteriaAnswer): Finding[] {
  const findings: Finding[] = [];
  const written = answer.criteria.filter((criterion) => criterion.text.trim() !== '');
  if (written.length < config.least) {
    const message = `Define at least ${config.least} criteria; there ${written.length === 1 ? 'is' : 'are'} ${written.length}.`;
    findings.push({ path: ['criteria'], severity: 'blocks', message });
  }
  if (written.length > config.most) {
    const message = `This project takes at most ${config.most} criteria; there are ${written.length}.`;
    findings.push({ path: ['criteria'], severity: 'blocks', message });
  }
  answer.criteria.forEach((criterion, index) => {
    findings.push(...checkCriterion(criterion, index, answer.criteria));
  });
  return findings;
}

function checkCriterion(criterion: CriterionDraft, index: number, all: readonly CriterionDraft[]): Finding[] {
  const text = criterion.text.trim();
  if (text === '') {
    const message = 'Write this criterion or remove it.';
    return [{ path: ['criteria', index, 'text'], severity: 'blocks', message }];
  }
  const findings: Finding[] = [];
  if (all.findIndex((other) => other.text.trim().toLowerCase() === text.toLowerCase()) < index) {
    const message = 'This criterion stands above already.';
    findings.push({ path: ['criteria', index, 'text'], severity: 'blocks', message });
  }
  if (criterion.weight === 0) {
    const message = 'A weight of 0 changes nothing: give it a weight or remove the criterion.';
    findings.push({ path: ['criteria', index, 'weight'], severity: 'blocks', message });
  } else if (criterion.kind === 'must-not' && criterion.weight > 0) {
    const message = 'Something that must not happen needs a negative weight.';
    findings.push({ path: ['criteria', index, 'weight'], severity: 'blocks', message });
  } else if (criterion.kind !== 'must-not' && criterion.weight < 0) {
    const message =
      'A negative weight means that meeting it is bad: choose “must not have”, or a positive weight.';
    findings.push({ path: ['criteria', index, 'weight'], severity: 'blocks', message });
  }
  return findings;
}
