import { criteriaStep, evaluateStep, justifyStep, type SampleTask, writeStep } from '../sample-task';
import text from './fever-safety-net.md?raw';

/**
 * Sources: NICE NG143 (Fever in under 5s, 2019, updated 2021), "Advice for home care" and "Antipyretic interventions";
 * UK paracetamol bands since 2011 (6–23 months: 120 mg up to four times a day); ibuprofen 1–3 years: 100 mg three times.
 * The fever began on Thursday evening: five days are full on Tuesday.
 */
export const feverSafetyNet: SampleTask = {
  id: 'fever-safety-net',
  rows: ['M2', 'M3', 'M4', 'M5'],
  title: 'Safety-net sheet for a feverish toddler',
  summary:
    'A parent reads this at three in the morning. Compare two printed advice sheets with what NICE asks for, then write the one that you would hand over.',
  domain: 'Medicine',
  minutes: 40,
  pay: 55,
  difficulty: 'moderate',
  dueInDays: 9,
  steps: [
    criteriaStep(
      'Keep three things apart: what to do at home, when to get help, and whom to call. Give common bad advice about feverish children must-not criteria of its own.',
      { least: 5 },
    ),
    evaluateStep(
      'Read as the mother would. “Contact a healthcare professional” on a Friday night names nobody; rate what she can act on.',
    ),
    justifyStep(
      'Quote the instruction and say what she would do with it tonight: wake him, sponge him, wait too long, or call.',
      { minWords: 60, minQuotes: 2 },
    ),
    writeStep(
      'One side of A4, reading age about eleven. Doses for this child in millilitres with the strength of the bottle; each warning sign under the number to ring; a day of the week instead of “five days”.',
      { minWords: 120, maxWords: 400 },
    ),
  ],
  text,
  key: {
    a: {
      model: 'sample/birch',
      quality: 2,
      note: 'Doses are right; most of the rest is what NICE advises against. No number to call, no signs of dehydration.',
      flaws: [
        {
          quote: 'to prevent febrile convulsions (fits)',
          wrong: 'Antipyretics do not prevent febrile convulsions and should not be given for that.',
        },
        {
          quote: '**alternating every 3 hours**, day and night, until the temperature is below 38 °C',
          wrong:
            'Not as a routine and not for the number: only if distress persists or comes back. Wakes a sleeping child.',
        },
        { quote: '**Sponge him with lukewarm water**', wrong: 'Tepid sponging is not recommended.' },
        { quote: 'The fever lasts more than 7 days', wrong: 'Five days.' },
        {
          quote: 'He develops a rash',
          wrong: 'Does not say which rash, how to test it, or that it means 999; stands level with vomiting.',
        },
      ],
    },
    b: {
      model: 'sample/cedar',
      quality: 5,
      note: 'Close to ideal. Does not say to look at him during the night; the surgery’s “fever sheet” call is invented.',
      flaws: [],
    },
  },
};
