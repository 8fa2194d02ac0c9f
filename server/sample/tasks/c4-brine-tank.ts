import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './c4-brine-tank.md?raw';

/**
 * V = 400 − 4t; S' = 0.8 − 3S/(100 − t). S = 0.1V − V³·20/400³: 21.1 kg after 30 min, greatest 21.8 kg at t = 18.4 min
 * (recomputed in tests). The usual slip is to keep the volume at 400 l. The tank is empty after 100 minutes.
 */
export const brineTank: SampleTask = {
  id: 'c4-brine-tank',
  rows: ['C4', 'J4'],
  title: 'Salt in a tank that empties',
  summary:
    'A first-year mixing problem with a volume that changes. Write the solution as a chain of steps, each small enough to be marked right or wrong.',
  domain: 'Mathematics',
  minutes: 25,
  pay: 30,
  difficulty: 'moderate',
  dueInDays: 9,
  steps: [
    step(
      'reason',
      'One inference per step, with its reason: what enters, what leaves, the volume at time t, the equation, how it is solved, the constant, the two answers. Units in every line. End with a check that could fail, such as the salt when the tank runs empty.',
      { start: 'empty', marks: 'all', least: 6, needsAnswer: true, asIdeal: true },
    ),
  ],
  text,
  key: {},
};
