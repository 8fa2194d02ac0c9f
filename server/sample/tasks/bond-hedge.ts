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
import text from './bond-hedge.md?raw';

/** Every figure of response b is recomputed in sample-figures.test.ts. */
export const bondHedge: SampleTask = {
  id: 'bond-hedge',
  rows: sixSteps,
  title: 'Hedging a corporate bond with gilt futures',
  summary:
    'How many contracts make £20m of a five-year bond flat? Three desks say 98, 103 and 123. Recompute, show where each factor went astray, and write the note for the portfolio manager.',
  domain: 'Finance',
  minutes: 80,
  pay: 105,
  difficulty: 'hard',
  dueInDays: null,
  steps: [
    promptStep(
      'Give compounding, settlement and what the hedge may use: each changes the figure. A realistic constraint is the mandate: listed futures only, margin budget, rebalancing once a month.',
      { start: 'material', minWords: 50 },
    ),
    criteriaStep(
      'One criterion per factor in the chain from price to number of contracts, the sign included, and one per open risk. Put a tolerance on every number.',
      { least: 6 },
    ),
    evaluateStep(
      'Follow each number back to the step where it first goes wrong, and do not punish the same slip twice further down.',
    ),
    justifyStep(
      'Quote the step, give the right figure with its working, and say by how much the book ends up over- or under-hedged in pounds per basis point.',
      { minWords: 100, minQuotes: 2 },
    ),
    writeStep(
      'Trade first, then a table of workings with units, then the open risks sized in pounds. Say what is exact and what is an estimate.',
      { minWords: 180, maxWords: 700 },
    ),
    traceStep('Each wrong factor should point to the row of your table that has it right.'),
  ],
  text,
  key: {
    a: {
      model: 'sample/cedar',
      quality: 3,
      note: 'Clean table, right use of the conversion factor, good list of risks. One factor of 1.05 is missing, so it over-hedges by 5 %; scenarios only repeat the DV01.',
      flaws: [
        {
          quote: '\\text{DV01} = 4.6203 \\times 19{,}134{,}105',
          wrong: 'Macaulay instead of modified duration: £8,420, not £8,841.',
        },
        {
          quote: 'The position is almost perfectly hedged.',
          wrong:
            'The bond’s profit and loss is its own wrong DV01 × 100, so the check confirms itself. Exact: −£819,050 and +£865,895.',
        },
      ],
    },
    b: {
      model: 'sample/birch',
      quality: 5,
      note: 'Right, sized and honest about what is linear. Could say that the DV01 of the future holds at today’s yields only.',
      flaws: [],
    },
    c: {
      model: 'sample/dogwood',
      quality: 1,
      note: 'Two wrong factors in the same direction (over-hedged by a quarter) and a conclusion that would be dangerous to act on.',
      flaws: [
        { quote: '4.40 × £20,000,000 × 0.0001', wrong: 'Nominal instead of market value.' },
        { quote: '78.20 × 0.9120', wrong: 'Divide by the conversion factor: £85.75.' },
        {
          quote: 'whether the curve moves in parallel or changes shape',
          wrong: 'DV01 matching covers parallel moves only.',
        },
        {
          quote: 'the credit spread is hedged as well',
          wrong: 'It is exactly what a gilt future leaves open.',
        },
      ],
    },
  },
};
