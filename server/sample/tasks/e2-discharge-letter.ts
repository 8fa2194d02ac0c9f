import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './e2-discharge-letter.md?raw';

/** Everything that is right or wrong can be told from the ward notes; no guideline is needed. */
export const dischargeLetter: SampleTask = {
  id: 'e2-discharge-letter',
  rows: ['E2', 'J1'],
  title: 'Four discharge letters for one patient',
  summary:
    'A GP has two minutes for the letter. Rank four drafts by what would happen to the patient, score them on four standards, and say why.',
  domain: 'Medicine',
  minutes: 40,
  pay: 55,
  difficulty: 'moderate',
  dueInDays: 7,
  steps: [
    step(
      'rank',
      'Read as the GP on Monday morning: what would you do, and would it be right? A letter that is wrong is worse than one that says little; a letter that leaves out a request is worse than one that is plain.',
      { ties: true },
      'Ranking',
    ),
    step(
      'rate',
      'Score what is in the letter, not what you would guess from it. A medicine whose status is left open counts as missing; one whose status is wrong counts as harm.',
      {
        dimensions: [
          { id: 'medicines', name: 'Medicines', meaning: 'Each change with its reason, dose and end.' },
          { id: 'actions', name: 'Requests to the GP', meaning: 'Who does what, and by when.' },
          { id: 'pending', name: 'What is still open', meaning: 'Results to come, and who looks at them.' },
          {
            id: 'brief',
            name: 'Can be read in two minutes',
            meaning: 'Order, length, no in-house shorthand.',
          },
        ],
        lowAt: 2,
        fields: [
          {
            id: 'worst',
            label: 'What would have happened to the patient?',
            hint: 'For the letter that you find most dangerous.',
            kind: 'text',
            required: true,
            least: 8,
            when: { of: 'low', is: ['yes'] },
          },
        ],
      },
      'Scores',
    ),
    step(
      'justify',
      'Name the standard, quote the line of the letter and, where it departs from them, the words of the ward notes. Say also what the letter in last place does better than the one above it.',
      { minWords: 60, minQuotes: 2 },
    ),
  ],
  text,
  key: {
    a: {
      model: 'sample/cedar',
      quality: 5,
      note: 'Everything a GP needs, in the order of use. The hospital takes on the film, which the notes leave open.',
      flaws: [],
    },
    b: {
      model: 'sample/birch',
      quality: 2,
      note: 'Says almost nothing that can be acted on, and one thing that is wrong.',
      flaws: [
        { quote: 'He is now back on his usual medication', wrong: 'Ramipril is still off.' },
        {
          quote: 'chase any outstanding results',
          wrong: 'Which? The final blood culture; and the film at 6 weeks is gone.',
        },
        { quote: 'AKI. He was treated with IV then PO Abx', wrong: 'No drug, no end, no creatinine.' },
      ],
    },
    c: {
      model: 'sample/alder',
      quality: 4,
      note: 'Short, clear and right, but for one thing that may matter most. Atorvastatin and blood pressure are missing.',
      flaws: [
        {
          quote: 'His chest film confirmed the consolidation.',
          wrong: 'The repeat at 6 weeks is left out: in a smoker of 68 a cancer may hide behind it.',
        },
      ],
    },
    d: {
      model: 'sample/elm',
      quality: 1,
      note: 'Complete in form and wrong on three points that each can harm.',
      flaws: [
        { quote: 'co-amoxiclav by mouth for 2 more weeks', wrong: 'Two more days, until Saturday.' },
        { quote: 'restarted at 5 mg', wrong: 'Ramipril is still off.' },
        {
          quote: '**Allergy:** penicillin (listed on admission).',
          wrong: 'Tolerated; he has just had five days of it.',
        },
      ],
    },
  },
};
