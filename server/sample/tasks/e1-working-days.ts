import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './e1-working-days.md?raw';

/**
 * Run on 3,000 random cases against a loop: response b always agrees. A week over Christmas shows both mistakes:
 * 21 December 2026 to 4 January 2027 with 25 and 26 December (a Saturday) and 1 January is 8; a gives 7, c gives 9.
 */
export const workingDays: SampleTask = {
  id: 'e1-working-days',
  rows: ['E1', 'J4'],
  title: 'Which working-day counter can be trusted?',
  summary:
    'Three Python functions for service levels, all tidy. Run them, find the dates on which they go wrong, and attach the run to your verdict.',
  domain: 'Software',
  minutes: 25,
  pay: 30,
  difficulty: 'moderate',
  dueInDays: 5,
  steps: [
    step(
      'verify',
      'Write three dates that hurt before you read the code: a holiday on a Saturday, an end that is itself a working day, an end before the start. Then run each function on them. A verdict without a run is a guess; explain the wrong ones by the line that causes it.',
      {
        claims: 'none',
        explanation: 'required',
        leastWords: 12,
        leastEvidence: 1,
        means: ['run', 'source'],
        harness: {
          language: 'python',
          after:
            '\n\nxmas = {date(2026, 12, 25), date(2026, 12, 26), date(2027, 1, 1)}\nprint(working_days(date(2026, 12, 21), date(2027, 1, 4), xmas))\n',
        },
      },
    ),
  ],
  text,
  key: {
    a: {
      model: 'sample/birch',
      quality: 2,
      note: 'Right until a holiday falls on a weekend.',
      flaws: [
        {
          quote: 'return count - sum(1 for day in holidays if start <= day < end)',
          wrong: 'A holiday on a Saturday was never counted and must not be subtracted.',
        },
        {
          quote: 'Holidays in the period are subtracted at the end',
          wrong: 'Only those from Monday to Friday may be.',
        },
      ],
    },
    b: {
      model: 'sample/cedar',
      quality: 5,
      note: 'Right in every case, and explained by the definition.',
      flaws: [],
    },
    c: {
      model: 'sample/alder',
      quality: 1,
      note: 'Counts one day too many whenever the end is a working day.',
      flaws: [
        {
          quote: 'while day != end + timedelta(days=step):',
          wrong: 'Includes the end, which is not included.',
        },
        { quote: 'Working days between two dates.', wrong: 'Drops what the request is strict about.' },
      ],
    },
  },
};
