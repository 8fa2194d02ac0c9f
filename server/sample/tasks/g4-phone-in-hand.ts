import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';

/** Starts from a brief. What makes them good: one need each, typed as on a phone, something that can be used at once. */
export const phoneInHand: SampleTask = {
  id: 'g4-phone-in-hand',
  rows: ['G4'],
  title: 'Three prompts with the phone in hand',
  summary:
    'Three everyday moments, one short prompt for each, as somebody would really type it: cooking, on the way, and with a child at the kitchen table.',
  domain: 'Everyday life',
  minutes: 6,
  pay: 4,
  difficulty: 'easy',
  dueInDays: 2,
  steps: [
    step(
      'prompt',
      'Type as you would with one thumb: what you have, what you need, by when. No “please explain the concept of”. Each prompt should make sense to a stranger who has only these words.',
      {
        mode: 'variants',
        brief:
          'One prompt for each moment. At most three sentences; something must be usable with the reply at once.\n\n- **Cooking:** something has gone wrong, or is missing, and the guests come.\n- **On the way:** a train, a parcel, a shop that closes.\n- **With a child:** homework, or a question that you cannot answer.',
        minWords: 10,
        context: 'hidden',
        constraints: 'optional',
        variants: {
          least: 3,
          most: 6,
          difficulties: [],
          forms: [
            { id: 'cooking', name: 'Cooking', meaning: 'Hands full, guests at eight.' },
            { id: 'on-the-way', name: 'On the way', meaning: 'Something has to be decided now.' },
            { id: 'child', name: 'With a child', meaning: 'Both of you will read the reply.' },
          ],
          needs: [{ form: 'cooking' }, { form: 'on-the-way' }, { form: 'child' }],
        },
      },
    ),
  ],
  text: '',
  key: {},
};
