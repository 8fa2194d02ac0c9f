import {
  criteriaStep,
  evaluateStep,
  justifyStep,
  promptStep,
  type SampleTask,
  sixSteps,
  traceStep,
  writeStep,
} from '../sample-task';
import text from './postoperative-gas.md?raw';

/**
 * Sources: Winter's formula (Albert, Dell and Winters 1967); albumin correction 0.25 × (40 − albumin in g/L); Joint British
 * Diabetes Societies, DKA in adults (JBDS 02, 2023): ketones ≥ 3 mmol/L, fixed-rate insulin 0.1 units/kg/h, 10 % glucose
 * at once in euglycaemic DKA, bicarbonate not routinely. 1 kPa = 7.5 mmHg. The gas obeys Henderson–Hasselbalch.
 */
export const postoperativeGas: SampleTask = {
  id: 'postoperative-gas',
  rows: sixSteps,
  title: 'A sleepy patient and a pH of 7.12',
  summary:
    'Four readings of one arterial gas, two days after surgery. What is done in the next hour hangs on the sums. Rate them, explain which error would do harm first, and write the reading that you would want at the bedside.',
  domain: 'Medicine',
  minutes: 90,
  pay: 135,
  difficulty: 'hard',
  dueInDays: null,
  steps: [
    promptStep(
      'The figures must stay as they are, or the four answers no longer fit. Sharpen the question, and name as a constraint what the ward has at this hour: bedside ketones, outreach, no CT.',
      { start: 'material', minWords: 40 },
    ),
    criteriaStep(
      'Do the sums first: expected PaCO₂, corrected gap, delta ratio. Then one criterion per step of reasoning and one per action that changes the next hour. Give the dangerous actions negative weights.',
      { least: 6 },
    ),
    evaluateStep(
      'Mind the units: Winter’s formula speaks mmHg, the gas speaks kPa. A right conclusion from a wrong conversion deserves a note.',
    ),
    justifyStep(
      'With four answers, argue in pairs: why the best beats the second, and why the worst is worse than merely wrong. Quote the order that you would cancel.',
      { minWords: 120, minQuotes: 3 },
    ),
    writeStep(
      'Reading first, then a timetable for the hour. Doses with weight and unit, thresholds with what follows when they are crossed.',
      { minWords: 150, maxWords: 700 },
    ),
    traceStep(
      'Trace the dangerous orders first, then each step of the reading. A step that your ideal answer takes silently is not traced: write it out.',
    ),
  ],
  text,
  key: {
    a: {
      model: 'sample/alder',
      quality: 2,
      note: 'Orderly, but anchored on glucose and on “low CO₂ means compensation”. Misses both halves of the diagnosis.',
      flaws: [
        {
          quote: 'with an appropriate respiratory response',
          wrong: 'Expected 2.8–3.3 kPa; 4.1 kPa means an added respiratory acidosis.',
        },
        {
          quote: '**unlikely, as the glucose is only 10.6 mmol/L**',
          wrong: 'Euglycaemic ketoacidosis on an SGLT2 inhibitor; ketones are not even asked for.',
        },
        {
          quote: 'Sodium bicarbonate 1.26 % 500 mL',
          wrong: 'Not indicated; more CO₂ to clear with a failing drive.',
        },
        { quote: 'Continue empagliflozin', wrong: 'Keeps the cause running.' },
      ],
    },
    b: {
      model: 'sample/dogwood',
      quality: 5,
      note: 'Both halves found, sums right, actions in order. Long for a bedside; insulin should wait for the ketone result, which the order of the table implies but does not say.',
      flaws: [],
    },
    c: {
      model: 'sample/cedar',
      quality: 3,
      note: 'Right cause and right treatment; the conversion error hides the respiratory acidosis and keeps the morphine on.',
      flaws: [
        {
          quote: 'Converting to kPa (÷ 5.6) gives **4.1 kPa**',
          wrong: 'Divide by 7.5: 23 mmHg is 3.1 kPa, so compensation is not adequate.',
        },
        {
          quote: 'Continue the PCA',
          wrong: 'Sleepy, RR 16 with pH 7.12: the opioid is part of the problem.',
        },
      ],
    },
    d: {
      model: 'sample/birch',
      quality: 1,
      note: 'Would do harm: sedates a tiring patient, restarts the cause and looks again in hours.',
      flaws: [
        {
          quote: 'which shows a respiratory alkalosis',
          wrong: 'PaCO₂ is above what the bicarbonate asks for: the added disorder is an acidosis.',
        },
        {
          quote: 'a laboratory artefact or the effect of 0.9 % saline',
          wrong: 'Saline gives a normal gap; a gap of 24 (27 corrected) is real.',
        },
        {
          quote: 'increase the PCA bolus to 2 mg and consider a small dose of midazolam',
          wrong: 'May stop her breathing.',
        },
        {
          quote: 'restart her usual diabetes medicines',
          wrong: 'Empagliflozin is the likely cause; both were never stopped.',
        },
      ],
    },
  },
};
