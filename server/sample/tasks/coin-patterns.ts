import { criteriaStep, evaluateStep, justifyStep, type SampleTask } from '../sample-task';
import text from './coin-patterns.md?raw';

/** Conditioning on the last flip gives 6 and 4; the first H, plus one flip, decides the race: 1/2 each. */
export const coinPatterns: SampleTask = {
  id: 'coin-patterns',
  rows: ['M2', 'M3', 'M4'],
  title: 'HH or HT: which comes first?',
  summary:
    'Four short answers to a puzzle in which intuition is wrong twice. Say what a full answer needs, rate, rank and explain; no essay to write.',
  domain: 'Mathematics',
  minutes: 30,
  pay: 36,
  difficulty: 'easy',
  dueInDays: 7,
  steps: [
    criteriaStep(
      'The question has three parts: give each its own criteria. Decide beforehand how much a right number without a derivation is worth.',
      { least: 4, most: 10 },
    ),
    evaluateStep(
      'An explanation can be wrong beside a right number, and right beside none. Rate part (c) on its own. Ties are allowed.',
    ),
    justifyStep(
      'Name the assumption behind each wrong step, in words that a first-year student would accept. For the answer with code, say what a simulation shows and what it does not.',
      { minWords: 60, minQuotes: 2 },
    ),
  ],
  text,
  key: {
    a: {
      model: 'sample/birch',
      quality: 5,
      note: 'Complete; part (c) says what the average counts and the race does not.',
      flaws: [],
    },
    b: {
      model: 'sample/alder',
      quality: 3,
      note: 'Part (a) right and derived; (b) and therefore (c) wrong.',
      flaws: [
        {
          quote: '**HT is more likely to appear first**',
          wrong: 'Smaller mean does not imply a better chance in the race: it is 1/2.',
        },
        { quote: '\\frac{6}{4 + 6} = 0.6', wrong: 'A formula from nowhere.' },
      ],
    },
    c: {
      model: 'sample/dogwood',
      quality: 1,
      note: 'Only (b) is right, and for a wrong reason. Lectures the student about a fallacy that is not at issue.',
      flaws: [
        {
          quote: 'The waiting time for an event of probability $p$ is geometric with mean $1/p$',
          wrong: 'Only for independent trials; neighbouring pairs overlap. And T_HT = 4 is right by luck.',
        },
        { quote: '= \\frac{1}{1/4} = 4.', wrong: 'E[T_HH] is 6.' },
      ],
    },
    d: {
      model: 'sample/cedar',
      quality: 4,
      note: 'Everything stated is true and (c) is good, but (a) and (b) are not derived: “find” asks for more than a simulation. Code runs as it stands.',
      flaws: [{ quote: 'You can confirm this by simulation', wrong: 'Evidence, not a derivation.' }],
    },
  },
};
