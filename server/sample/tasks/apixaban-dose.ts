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
import text from './apixaban-dose.md?raw';

/**
 * Sources: apixaban SmPC (UK and EU) 4.2, 4.4, 4.5: two of three criteria, or CrCl 15–29 mL/min; diltiazem AUC × 1.4, no
 * adjustment. ESC 2024 guidelines on AF: anticoagulant alone beyond 12 months in chronic coronary disease; AFIRE (NEJM
 * 2019). The US label has no CrCl 15–29 rule. Cockcroft–Gault for women, µmol/L: factor 1.04 (men 1.23).
 */
export const apixabanDose: SampleTask = {
  id: 'apixaban-dose',
  rows: sixSteps,
  title: 'Apixaban: does she need the lower dose?',
  summary:
    'A pharmacist questions a DOAC dose in a light woman with CKD 3b who takes diltiazem. Small numbers decide it. Judge three answers to the GP and write the reply that a colleague could act on.',
  domain: 'Medicine',
  minutes: 75,
  pay: 110,
  difficulty: 'hard',
  dueInDays: 12,
  steps: [
    promptStep(
      'Keep every figure: the answer turns on weight, creatinine and age. Add as a constraint what the asker would take for granted, such as the country whose label applies or that the reply must fit a phone call.',
      { start: 'material', minWords: 40 },
    ),
    criteriaStep(
      'Work out creatinine clearance yourself (Cockcroft–Gault, actual weight) before you write a criterion about the dose. Split dose, reason, aspirin and follow-up: an answer can be right on one and wrong on the next.',
      { least: 5 },
    ),
    evaluateStep(
      'Check each number on paper. A right dose for a wrong reason is not a 5: the next patient will be one year older.',
    ),
    justifyStep(
      'Quote the line where the error is made, not the line where it shows. Then say what happens to this woman if the advice is followed: stroke, bleed, or a check that comes too late.',
      { minWords: 80, minQuotes: 2 },
    ),
    writeStep(
      'Put the decision in the first line, show the clearance with units, and give triggers as numbers. Write for a GP with the pharmacist on hold.',
      { minWords: 120, maxWords: 600 },
    ),
    traceStep(
      'Too little and too much both do harm here. For each low rating on dose, bleeding risk or follow-up, the ideal answer should say what the error costs.',
    ),
  ],
  text,
  key: {
    a: {
      model: 'sample/alder',
      quality: 1,
      note: 'Fluent, tidy and wrong on dose and on aspirin: she is under-anticoagulated and on two antithrombotics.',
      flaws: [
        {
          quote: '| Impaired renal function | eGFR 37 (CKD stage 3b) | **Yes** |',
          wrong: 'The criterion is serum creatinine ≥ 133 µmol/L, and hers is 124. She meets one of three.',
        },
        {
          quote: 'the standard dose would expose her to an unacceptable bleeding risk',
          wrong: 'The 1.4-fold rise with diltiazem is real, but the SmPC asks for no change.',
        },
        {
          quote: '**Aspirin 75 mg**: continue.',
          wrong: 'Four years after stenting, an anticoagulant alone is standard.',
        },
      ],
    },
    b: {
      model: 'sample/birch',
      quality: 5,
      note: 'Right throughout. An expert might add how to take a missed dose and what to do before procedures.',
      flaws: [],
    },
    c: {
      model: 'sample/cedar',
      quality: 3,
      note: 'Right dose, but the arithmetic hides how near the limit she is, so the follow-up is too slow.',
      flaws: [
        {
          quote: '(140 − 76) × 57 × 1.23 / 124 ≈ 36 mL/min',
          wrong: 'Factor for men; for a woman 1.04, so 31 mL/min.',
        },
        {
          quote: 'an annual check of U&E is sufficient',
          wrong: 'About every three months at this clearance.',
        },
        {
          quote: 'in the meantime she can stay on both',
          wrong: 'Leaves the largest modifiable bleeding risk in place and passes the decision on.',
        },
        {
          quote: 'Consider a reduction if she turns 80',
          wrong: 'Leaves out CrCl < 30, which she reaches first (at 78, or at creatinine 127).',
        },
      ],
    },
  },
};
