import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './e1-car-loan.md?raw';

/** Figures are recomputed in sample-figures.test.ts. Early repayment: Consumer Credit Act 1974, sections 94 and 95. */
export const carLoan: SampleTask = {
  id: 'e1-car-loan',
  rows: ['E1'],
  title: 'Five figures about a car loan',
  summary:
    'An answer to a borrower with five calculations in it, three of them right to the penny. Split it into claims, work each one out, and attach the calculation.',
  domain: 'Finance',
  minutes: 20,
  pay: 24,
  difficulty: 'moderate',
  dueInDays: 5,
  steps: [
    step(
      'verify',
      'In the UK the APR is an effective yearly rate: the monthly one is the twelfth root. Make each figure a claim of its own, and let the calculator show the working. A claim about the law needs a source instead.',
      {
        claims: 'required',
        leastClaims: 5,
        explanation: 'optional',
        leastEvidence: 2,
        means: ['calculation', 'source'],
      },
    ),
  ],
  text,
  key: {
    a: {
      model: 'sample/alder',
      quality: 2,
      note: 'Rate, payment and the 36 months are right; what an overpayment saves and what is still owed are not.',
      flaws: [
        { quote: '**save £1,147 of interest**', wrong: 'About £355: £2,942 less £2,587.' },
        {
          quote: '**still owe half of the loan, £9,000**',
          wrong: '£9,683: early payments are mostly interest, late ones mostly capital.',
        },
      ],
    },
  },
};
