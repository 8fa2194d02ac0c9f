import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './c1-loft-insulation.md?raw';

/**
 * U × A × degree days × 24 / 1000: 5,829 kWh a year now, 406 after; 5,424 kWh of heat, 6,381 kWh of gas, £447 (recomputed in
 * tests). 1,150 / 447 = 2.6 years. Real savings are smaller: degree days assume even heating of the room below. Damp: keep
 * the eaves open, seal the ceiling, no insulation below the cold tank but over and around it, downlights need covers or
 * replacing, boards only on raised legs. Materials cost about a third of the quote.
 */
export const loftInsulation: SampleTask = {
  id: 'c1-loft-insulation',
  rows: ['C1'],
  title: 'Is it worth insulating this loft?',
  summary:
    'A householder has U-values, a quote and a cold-water tank in the way. Write the answer you would sign: the calculation explained, the money, and how to avoid damp.',
  domain: 'Engineering',
  minutes: 45,
  pay: 50,
  difficulty: 'moderate',
  dueInDays: 9,
  steps: [
    step(
      'write',
      'Decision first, with one number. Then the formula with every unit, a table before and after, and a sentence on why the real saving is smaller. Damp gets a list in the order of the work. Use headings: this will be read more than once.',
      { minWords: 250, maxWords: 1_500 },
    ),
  ],
  text,
  key: {},
};
