import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './j4-alternating-series.md?raw';

/**
 * It diverges: (−1)ⁿ/(√n + (−1)ⁿ) = (−1)ⁿ√n/(n − 1) − 1/(n − 1); the first part converges by Leibniz, the second is the
 * harmonic series. The absolute values go the wrong way at every second step: a₂ = 0.41, a₃ = 1.37.
 */
export const alternatingSeries: SampleTask = {
  id: 'j4-alternating-series',
  rows: ['J4'],
  title: 'Where does this proof break?',
  summary:
    'A convergence proof in seven steps for a tutorial sheet. Mark each step right or wrong, say what is wrong with the first that is, and give the answer.',
  domain: 'Mathematics',
  minutes: 25,
  pay: 30,
  difficulty: 'hard',
  dueInDays: 7,
  steps: [
    step(
      'reason',
      'Judge each step on its own: does it follow from what stands before it? A true statement that is not proved is not right. Compute the first terms before you believe that a sequence decreases. Then say how the series really behaves, with a proof in two lines.',
      { start: 'response', marks: 'to-first-error', notes: 'required', least: 4, needsAnswer: true },
    ),
  ],
  text,
  key: {
    a: {
      model: 'sample/birch',
      quality: 1,
      note: 'Every step but one is right, and the conclusion is wrong.',
      flaws: [
        {
          quote: 'so the denominator $\\sqrt n + (-1)^n$ increases and the sequence $(a_n)$ is decreasing',
          wrong: 'It jumps by 2 each time the sign changes: a₂ = 0.41 < a₃ = 1.37 > a₄ = 0.33.',
        },
        { quote: 'so the series converges.', wrong: 'It diverges like the harmonic series.' },
      ],
    },
  },
};
