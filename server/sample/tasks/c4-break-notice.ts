import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './c4-break-notice.md?raw';

/**
 * What a good answer knows: rent falls due in full on 25 March, no apportionment in advance, and no implied term gives it
 * back: Marks and Spencer v BNP Paribas [2015] UKSC 72. Disputed interest is not Principal Rent. The partitions were asked
 * for after 31 January: too late under 8.3. Copiers until 2 April and guards until 3 April endanger vacant possession: NYK
 * Logistics v Ibrend [2011] EWCA Civ 683. Conditions are strict; pay under protest rather than argue.
 */
export const breakNotice: SampleTask = {
  id: 'c4-break-notice',
  rows: ['C4'],
  title: 'Will this break clause work on the day?',
  summary:
    'A tenant wants out on 31 March. Read the clause against five facts and write the analysis that tells the client what to pay, what to move and when.',
  domain: 'Law',
  minutes: 50,
  pay: 75,
  difficulty: 'hard',
  dueInDays: 9,
  steps: [
    step(
      'write',
      'Take each condition on its own: what does it say, which fact meets it, what follows? Quote the words of the lease. Distinguish what must be done from what is prudent, and put a date to both. Cite only cases that you have looked up.',
      { template: 'legal-analysis', minWords: 300, maxWords: 1_500 },
    ),
  ],
  text,
  key: {},
};
