import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './p3-fixed-rate-ends.md?raw';

/**
 * What a good answer would know: leaving early costs £1,820 and swaps 1.9 % for more than 4 %, so nobody should before the
 * fix ends; an offer can be locked in now as insurance. Two years against five turns on the move and on portability.
 */
export const fixedRateEnds: SampleTask = {
  id: 'p3-fixed-rate-ends',
  rows: ['P3'],
  title: 'One mortgage question, asked in five ways',
  summary:
    'A fixed rate ends in five months. Ask the same thing as a quick factual question, an open one, an ambiguous one and one of many parts, from easy to hard.',
  domain: 'Finance',
  minutes: 20,
  pay: 24,
  difficulty: 'moderate',
  dueInDays: 5,
  steps: [
    step(
      'prompt',
      'The need stays, the form changes. Easy means that one figure settles it; hard means that two goals pull apart. An ambiguous prompt leaves out what people really leave out, such as whether they will move; it is not just badly written.',
      {
        mode: 'variants',
        brief:
          'At least five prompts, all about this couple. Vary who asks, too: one of the two at the kitchen table, a friend on the phone, an adviser in a hurry.',
        minWords: 12,
        context: 'optional',
        constraints: 'optional',
        variants: {
          least: 5,
          most: 10,
          needs: [
            { form: 'factual', difficulty: 'easy' },
            { form: 'open-ended' },
            { form: 'ambiguous' },
            { form: 'multi-part', difficulty: 'hard' },
          ],
        },
      },
    ),
  ],
  text,
  key: {},
};
