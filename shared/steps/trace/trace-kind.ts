import { z } from 'zod';
import type { Contributions } from '../../domain/contributions';
import type { Finding } from '../../domain/finding';
import { textAnchorSchema } from '../../lib/text-anchor';
import { stepKindNames } from '../kind-names';
import { passageState } from '../source-text';
import type { StepKind, StepView } from '../step-kind';
import { type TraceItem, traceItems } from './trace-items';

const traceConfigSchema = z.strictObject({});

/** A passage; `kept` by somebody who has seen that its text says something else now. */
const passageSchema = textAnchorSchema.extend({ kept: z.literal(true).exactOptional() });

/** Where an item is named in the justification, and where the ideal answer meets it. */
const linkSchema = z.strictObject({
  justification: passageSchema.nullable(),
  ideal: passageSchema.nullable(),
});

const traceAnswerSchema = z.strictObject({ links: z.record(z.string().max(300), linkSchema) });

export type TraceConfig = z.infer<typeof traceConfigSchema>;
export type TraceAnswer = z.infer<typeof traceAnswerSchema>;
export type TraceLink = z.infer<typeof linkSchema>;
export type TracePassage = z.infer<typeof passageSchema>;
export type TraceSide = keyof TraceLink;

/** How a link stands: `changed` when the text no longer says what was linked, `kept` when it is to stay all the same. */
export type LinkState = 'linked' | 'missing' | 'changed' | 'kept';

/** Tracing every criterion, every weakness and every serious flag to where the expert named it and where the ideal answer meets it. */
export const traceKind: StepKind<TraceConfig, TraceAnswer> = {
  kind: 'trace',
  name: stepKindNames.trace,
  version: 1,
  configSchema: traceConfigSchema,
  answerSchema: traceAnswerSchema,
  empty: () => ({ links: {} }),
  check: checkTrace,
  contribute: () => ({}),
  migrations: [],
  sample: () => ({
    config: {},
    answer: {
      links: {
        'criterion:dose': {
          justification: {
            start: 0,
            end: 30,
            quote: 'Response B gives the full dose',
            prefix: '',
            suffix: ' although',
          },
          ideal: {
            start: 16,
            end: 31,
            quote: 'Apixaban 2.5 mg',
            prefix: 'Recommendation',
            suffix: ' twice daily',
          },
        },
      },
    },
  }),
};

/** The text that a side of a link points into: the justification, or all ideal answers one after another. */
export function traceText(side: TraceSide, earlier: Contributions): string {
  return side === 'justification'
    ? (earlier.justification?.markdown ?? '')
    : (earlier.ideals ?? []).map((ideal) => ideal.markdown).join('\n\n');
}

/** Whether a link is there and its text still says what it said. */
export function linkState(passage: TracePassage | null | undefined, markdown: string): LinkState {
  if (passage === null || passage === undefined) {
    return 'missing';
  }
  if (passageState(markdown, passage) === 'there') {
    return 'linked';
  }
  return passage.kept === true ? 'kept' : 'changed';
}

function checkTrace({ answer, material, earlier }: StepView<TraceConfig, TraceAnswer>): Finding[] {
  return traceItems(material, earlier).flatMap((item) => {
    const link = answer.links[item.key];
    const subject = subjectOf(item);
    return (['justification', 'ideal'] as const).flatMap((side): Finding[] => {
      const state = linkState(link?.[side], traceText(side, earlier));
      return state === 'linked' || state === 'kept'
        ? []
        : [
            {
              path: ['links', item.key, side],
              severity: 'needs-reason',
              message: `${subject} ${words[side][state]}`,
            },
          ];
    });
  });
}

/** The item as a message speaks of it. */
function subjectOf(item: TraceItem): string {
  switch (item.about) {
    case 'criterion':
      return `“${item.text}”`;
    case 'weakness':
      return `The weakness on “${item.text}”`;
    case 'flag':
      return `The flag on “${item.text.length > 80 ? `${item.text.slice(0, 80).trimEnd()}…` : item.text}”`;
  }
}

const words = {
  justification: {
    missing: 'is not traced to the justification.',
    changed: 'was traced to a passage of the justification that has changed since.',
  },
  ideal: {
    missing: 'is not traced to the ideal answer.',
    changed: 'was traced to a passage of the ideal answer that has changed since.',
  },
} as const;
