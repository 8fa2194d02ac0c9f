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
import text from './beam-deflection.md?raw';

/**
 * Figures are recomputed in sample-figures.test.ts. L/360 under imposed load for brittle finishes: UK National Annex to
 * EN 1993-1-1, NA.2.23. The rule f ≈ 18/√δ is SCI P354. Without restraint the bending resistance would fall to about
 * 90 kNm (C1 = 1.13), still above 77.6 kNm.
 */
export const beamDeflection: SampleTask = {
  id: 'beam-deflection',
  rows: sixSteps,
  title: 'Does this beam really sag 115 mm?',
  summary:
    'A refurbishment waits for an engineer’s word on a suspicious spreadsheet. Check the deflection and the bending resistance, rate three answers, and write the reply that settles it.',
  domain: 'Engineering',
  minutes: 60,
  pay: 72,
  difficulty: 'moderate',
  dueInDays: null,
  steps: [
    promptStep(
      'This is the second message of a conversation: keep it as the reply to the assistant’s question. Section properties with units, limit and restraint must stay.',
      { start: 'material', minWords: 30 },
    ),
    criteriaStep(
      'Keep the load cases apart: characteristic loads for deflection, factored for resistance. Finding the reason for the 115 mm is a criterion of its own, and the reason has to give the factor that was observed.',
      { least: 5 },
    ),
    evaluateStep(
      'Test every proposed unit error: by what factor would it be out? Rate verdict, deflection, explanation and resistance each on its own.',
    ),
    justifyStep(
      'Quote the conversion or the load, give the right one, and say what would be built if the answer were believed.',
      { minWords: 80, minQuotes: 2 },
    ),
    writeStep(
      'Verdict first. Units in every line, limits with their source, a sanity check that an architect can follow, and what you assumed about restraint.',
      { minWords: 120, maxWords: 600 },
    ),
    traceStep(
      'The architect asked where his figure comes from: trace the explanation on both sides, not only the deflection.',
    ),
  ],
  text,
  key: {
    a: {
      model: 'sample/birch',
      quality: 1,
      note: 'Repeats the architect’s slip and turns it into a 550 mm beam. No load factors either.',
      flaws: [
        { quote: '8.356 \\times 10^{6}\\ \\text{mm}^4$', wrong: '1 cm⁴ is 10⁴ mm⁴: 83.56 × 10⁶ mm⁴.' },
        { quote: '**115 mm is correct**', wrong: '11.5 mm in total, 6.7 mm under imposed load.' },
        { quote: '| IPE 550 | 550 mm | 67,120 | **Yes** |', wrong: 'Needless; and it does not fit.' },
      ],
    },
    b: {
      model: 'sample/cedar',
      quality: 5,
      note: 'Right on every check and on the cause. The limit for the total load is labelled as optional, as it should be.',
      flaws: [],
    },
    c: {
      model: 'sample/alder',
      quality: 3,
      note: 'Deflection right. The explanation cannot be right, and the resistance check uses unfactored loads.',
      flaws: [
        {
          quote: 'he entered the load in kN/m where the formula expects N/m',
          wrong: 'That is a factor of 1,000 and would make the deflection smaller, not ten times larger.',
        },
        {
          quote: 'Utilisation is 0.35, so bending is satisfied at ultimate limit state',
          wrong: 'Load factors are missing: 77.6 kNm. The conclusion happens to hold.',
        },
      ],
    },
  },
};
