import { type Answers, answersSchema } from '#shared/domain/draft';

/** Complete answers to `sixStepTask`, untraced. */
export function exampleAnswers(): Answers {
  return answersSchema.parse({
    prompt: {
      prompt: 'Which anticoagulant, and at what dose, with an eGFR of 28 and a weight of 52 kg?',
      context: 'A 78-year-old woman on verapamil.',
      constraints: [{ id: 'c1', text: 'She cannot come for INR checks.' }],
    },
    criteria: {
      criteria: [
        { id: 'dose', text: 'Gives the reduced dose', kind: 'must', weight: 8 },
        { id: 'warfarin', text: 'Recommends warfarin', kind: 'must-not', weight: -8 },
      ],
    },
    evaluate: {
      ratings: {
        r1: { dose: { value: 5, note: '' }, warfarin: { value: 5, note: '' } },
        r2: { dose: { value: 1, note: 'Full dose.' }, warfarin: { value: 5, note: '' } },
      },
      ranking: [['r1'], ['r2']],
    },
    justify: { markdown: 'The second response gives the full dose of dabigatran.', quotes: [] },
    write: { markdown: 'Apixaban 2.5 mg twice daily, because two of three criteria are met.' },
    trace: { links: {} },
  });
}
