import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './e1-trial-in-the-news.md?raw';

/** 62/1204 = 5.15 %, 89/1198 = 7.43 %: difference 2.28 points, 44 to treat. 1/(0.0341 − 0.0200) = 71. Recomputed in tests. */
export const trialInTheNews: SampleTask = {
  id: 'e1-trial-in-the-news',
  rows: ['E1'],
  title: 'Does the newsletter say what the trial says?',
  summary:
    'A summary for GPs beside the results table. Take it apart claim by claim; one number is out by a factor of two, and one sentence claims what the trial cannot show.',
  domain: 'Medicine',
  minutes: 20,
  pay: 28,
  difficulty: 'moderate',
  dueInDays: 5,
  steps: [
    step(
      'verify',
      'Recalculate each percentage from the counts. The number needed to treat is one over the risk difference, not over the relative reduction. For every claim of “saves” or “no increase” look at the interval: what does it rule out?',
      {
        texts: 'responses',
        claims: 'required',
        leastClaims: 4,
        explanation: 'required',
        leastWords: 20,
        leastEvidence: 2,
        means: ['calculation', 'source'],
      },
    ),
  ],
  text,
  key: {
    a: {
      model: 'sample/birch',
      quality: 2,
      note: 'Main result, harms and the sentence for the patient are right; the two boldest claims are not.',
      flaws: [
        { quote: 'you need to treat 23 patients for three years', wrong: '44: one over 0.0228.' },
        {
          quote: 'saves lives: 38 deaths against 41, a reduction of 8 %',
          wrong: 'Interval 0.60 to 1.42: no difference shown in either direction.',
        },
      ],
    },
  },
};
