import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './j2-fund-letter.md?raw';

/** 1.14 × 0.94 × 1.11 = 1.189: 18.9 % in all, 5.95 % a year; benchmark 14.7 % and 4.7 %. Recomputed in tests. */
export const fundLetter: SampleTask = {
  id: 'j2-fund-letter',
  rows: ['J2', 'G5'],
  title: 'Correct a letter to investors, with reasons',
  summary:
    'One paragraph on performance, five things that compliance would stop. Rewrite it from the table and give the reason for each change.',
  domain: 'Finance',
  minutes: 25,
  pay: 32,
  difficulty: 'moderate',
  dueInDays: 7,
  steps: [
    step(
      'revise',
      'Returns are linked, not added; an average per year is the root, not the mean. For each change say what was wrong and why the new wording is better: the figure with its working, or what an investor would have believed. Change nothing that was right.',
      {
        text: { from: 'passage', id: 'draft' },
        reasons: 'required',
        reasonWords: 6,
        minWords: 50,
        maxWords: 200,
        asIdeal: true,
      },
    ),
  ],
  text,
  key: {},
  draftFlaws: {
    draft: [
      { quote: '19 %, or 6.33 % per year', wrong: 'Sum and mean of the years: 18.9 %, 5.95 % a year.' },
      {
        quote: 'comfortably ahead of its benchmark in each of these years',
        wrong: 'Behind it in year 3.',
      },
      {
        quote: 'in no year can investors lose more than 11 %',
        wrong: 'Volatility is no limit; the fund has fallen by 13 % from a peak.',
      },
      {
        quote: 'investors can look forward to similar returns',
        wrong: 'A promise; past performance is no guide.',
      },
      { quote: 'The figures are shown before charges', wrong: 'The table is after charges.' },
      { quote: 'outstanding year', wrong: 'One point behind the benchmark.' },
    ],
  },
};
