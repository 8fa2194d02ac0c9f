import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import { bothBadFields } from './both-bad-fields';
import text from './g2-cat-thank-you.md?raw';

export const catThankYou: SampleTask = {
  id: 'g2-cat-thank-you',
  rows: ['G2'],
  title: 'Which card would you send?',
  summary:
    'Two drafts of a thank-you card to a neighbour. Length, tone and facts were asked for; say which one keeps to them, and by how much.',
  domain: 'Everyday life',
  minutes: 3,
  pay: 2,
  difficulty: 'easy',
  dueInDays: 2,
  steps: [
    step(
      'compare',
      'Read the request again before you choose: three things were asked for. “Much better” is for a case where the other card could not be sent at all.',
      { fields: bothBadFields },
    ),
  ],
  text,
  key: {
    a: {
      model: 'sample/alder',
      quality: 5,
      note: 'About forty words, friendly, dry humour, an offer in return. Takes Pepper for a “he”, which nobody said.',
      flaws: [],
    },
    b: {
      model: 'sample/birch',
      quality: 1,
      note: 'More than twice the length, and soppy from the first line.',
      flaws: [
        { quote: 'our precious Peppa', wrong: 'The cat is called Pepper.' },
        { quote: 'the enclosed £50', wrong: 'She would not take any money.' },
        {
          quote: 'a shining light in a world that so often forgets what truly matters',
          wrong: '“Nothing soppy.”',
        },
      ],
    },
  },
};
