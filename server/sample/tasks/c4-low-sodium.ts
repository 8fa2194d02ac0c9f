import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './c4-low-sodium.md?raw';

/**
 * What a good answer knows: hypotonic, thiazide and SSRI, probably dry as well; symptoms moderate, chronic (days to weeks).
 * Stop both; a single bolus of 150 ml of 3 % saline is defensible while she is muddled, with a level after it. Limit:
 * 10 mmol/L in the first 24 hours, 8 (or less) where osmotic demyelination threatens, as here with low potassium and poor
 * intake. Potassium raises sodium too. Volume given, she may pass much dilute urine and overshoot: hourly urine, sodium
 * every 4 to 6 hours, desmopressin and glucose 5 % when it runs away. Urine sodium 48 is no proof against dryness on a thiazide.
 */
export const lowSodium: SampleTask = {
  id: 'c4-low-sodium',
  rows: ['C4'],
  title: 'Sodium 116 on the evening take',
  summary:
    'An unsteady, muddled woman on a thiazide and sertraline. Write the answer for the doctor on call: what tonight, how fast, and when to ask for intensive care.',
  domain: 'Medicine',
  minutes: 45,
  pay: 75,
  difficulty: 'hard',
  dueInDays: 9,
  steps: [
    step(
      'write',
      'Give the limit as a number per 24 hours and the time of the next sample. Say what makes her rise too fast on her own, and what you do then. Name the guideline and year that you follow; where two differ, say which you take and why.',
      { template: 'clinical-answer', minWords: 200, maxWords: 900 },
    ),
  ],
  text,
  key: {},
};
