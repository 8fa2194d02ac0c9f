import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './j1-second-repair.md?raw';

/** Consumer Rights Act 2015, sections 9, 19(14)–(15), 20, 22, 23, 24(5) and 24(8)–(10); refund: 20(15). */
export const secondRepair: SampleTask = {
  id: 'j1-second-repair',
  rows: ['J1', 'E2'],
  title: 'Money back after a second breakdown?',
  summary:
    'Three answers to a retailer about a washing machine that broke twice. Rank them, and justify the order by named criteria and quoted lines.',
  domain: 'Law',
  minutes: 30,
  pay: 40,
  difficulty: 'moderate',
  dueInDays: 7,
  steps: [
    step(
      'rank',
      'Put first what the retailer could act on tomorrow without breaking the law. Being nearly right on the remedy and wrong on the money is still better than refusing a remedy that exists.',
      { ties: false },
      'Ranking',
    ),
    step(
      'justify',
      'For each place in the order name the criterion (right remedy, right amount, right person, burden of proof), quote the line that meets or misses it, and give the section. Say what follows for the shop if the answer is believed.',
      { minWords: 80, minQuotes: 3 },
    ),
  ],
  text,
  key: {
    a: {
      model: 'sample/birch',
      quality: 5,
      note: 'Right on remedy, amount, burden and costs, with sections that can be looked up.',
      flaws: [],
    },
    b: {
      model: 'sample/cedar',
      quality: 1,
      note: 'Takes the first tier of remedies for the only one.',
      flaws: [
        {
          quote: 'she has lost the right to her money back',
          wrong: 'Final right to reject after one repair.',
        },
        { quote: 'usually three attempts are considered fair', wrong: 'Invented. One, section 24(5)(a).' },
        {
          quote: "the manufacturer's warranty should be the first port of call",
          wrong: 'The trader answers for conformity; passing her on is no answer.',
        },
      ],
    },
    c: {
      model: 'sample/alder',
      quality: 3,
      note: 'Right remedy, right person. Wrong on proof and on the amount, and so a dispute over £23.',
      flaws: [
        {
          quote: 'She has to show that the fault was present at delivery',
          wrong: 'Within six months it is presumed: section 19(14).',
        },
        {
          quote: 'may deduct an amount for the 11 weeks of use',
          wrong: 'Not in the first six months, unless it is a motor vehicle: section 24(10).',
        },
      ],
    },
  },
};
