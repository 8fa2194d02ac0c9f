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
import text from './uniform-continuity.md?raw';

/**
 * Response a has the classical gap x < N < y; it closes by going through f(N) or by overlapping intervals. Response c takes
 * a minimum over infinitely many δ_x: compactness says nothing about a function x ↦ δ_x that need not be continuous.
 */
export const uniformContinuity: SampleTask = {
  id: 'uniform-continuity',
  rows: sixSteps,
  title: 'Marking three proofs of uniform continuity',
  summary:
    'A continuous function with a limit at infinity is uniformly continuous. All three proofs look finished: mark them line by line as you would an exam script, and write the proof that students should read.',
  domain: 'Mathematics',
  minutes: 60,
  pay: 75,
  difficulty: 'moderate',
  dueInDays: 12,
  steps: [
    promptStep(
      'State hypotheses, claim, permitted tools and audience; each decides what counts as a complete proof. Do not hint at the splitting of the half-line.',
      { start: 'material', minWords: 30 },
    ),
    criteriaStep(
      'Criteria for a proof are about steps, not style: each case present, each constant chosen in the right order, each theorem applied to what it covers. A false extra claim is a must-not.',
      { least: 4 },
    ),
    evaluateStep(
      'Read as a marker: for every “there is δ”, ask what it depends on; for every list of cases, look for the one that is missing. A gap closed in one line is not the same as an argument that cannot be saved.',
    ),
    justifyStep(
      'Name the two points or the function that breaks the argument. Say whether one sentence would repair it, and write that sentence.',
      { minWords: 80, minQuotes: 2 },
    ),
    writeStep(
      'Choose constants in the order in which they depend on each other, number what you refer to, and say where each hypothesis is used. Maths goes between $ signs, displays between $$.',
      { minWords: 100, maxWords: 500 },
    ),
    traceStep(
      'Where a proof skips a case or a quantifier, link the weakness to the very line of your own proof that has it.',
    ),
  ],
  text,
  key: {
    a: {
      model: 'sample/cedar',
      quality: 3,
      note: 'Right idea, constants in the right order, one missing case.',
      flaws: [
        {
          quote: 'In both cases $|f(x) - f(y)| < \\varepsilon$.',
          wrong: 'The cases are not exhaustive: x < N < y with y − x < δ is missing.',
        },
      ],
    },
    b: {
      model: 'sample/dogwood',
      quality: 5,
      note: 'Complete and well ordered; the closing examples are right.',
      flaws: [],
    },
    c: {
      model: 'sample/birch',
      quality: 2,
      note: 'Covers every pair of points, but the uniform δ is not there: this assumes what is to be proved. The remark is false.',
      flaws: [
        {
          quote: 'Since $[0, N]$ is compact, the minimum is attained',
          wrong:
            'Only for a (lower semi)continuous function; inf δ_x can be 0. A finite subcover with half radii is needed.',
        },
        {
          quote: 'The converse also holds for bounded functions',
          wrong: 'sin x is bounded and uniformly continuous and has no limit.',
        },
      ],
    },
  },
};
