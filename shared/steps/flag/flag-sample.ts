import { flagIdSchema, responseIdSchema } from '../../lib/ids';
import type { FlagAnswer } from './flag-answer';
import { type FlagConfig, flagConfigSchema } from './flag-config';

/** A dose that ignores the kidneys, flagged in a model's answer. */
export const flagSample = (): { readonly config: FlagConfig; readonly answer: FlagAnswer } => ({
  config: flagConfigSchema.parse({
    categories: [
      { id: 'dosage', label: 'Dosage', meaning: 'Dose, interval, route or duration.' },
      { id: 'interaction', label: 'Interaction', meaning: 'With another medicine, food or illness.' },
    ],
    seriousFrom: 'major',
    right: 'required',
    standard: 'optional',
  }),
  answer: {
    flags: [
      {
        id: flagIdSchema.parse('f1'),
        text: responseIdSchema.parse('b'),
        anchor: {
          start: 12,
          end: 37,
          quote: 'apixaban 5 mg twice daily',
          prefix: 'Start with ',
          suffix: '.',
        },
        category: 'dosage',
        severity: 'critical',
        wrong: 'Two of the three criteria for the lower dose are met.',
        right: 'Apixaban 2.5 mg twice daily.',
        standard: 'Summary of product characteristics, section 4.2',
      },
    ],
    nothing: false,
  },
});
