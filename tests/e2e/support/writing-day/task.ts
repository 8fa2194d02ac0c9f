import { type Document, print } from './document';
import { plain } from './inline';

export const TITLE = 'Write all day';
export const OTHER_TITLE = 'Another task to look at';

/** The steps that are written into; their titles name their text boxes. */
export const STEPS = [
  { id: 'ideal', kind: 'write', title: 'Ideal response', config: { minWords: 0 } },
  { id: 'why', kind: 'justify', title: 'Justification', config: { minWords: 0, minQuotes: 0 } },
  { id: 'revised', kind: 'revise', title: 'Revision', config: { reasons: 'none' } },
] as const;

/** What the response says that is revised. */
export const RESPONSE: Document = [
  { kind: 'heading', level: 2, words: plain('What the model said') },
  ...[
    'The first paragraph of the response says something that has to be put right in several places before it is of use to anybody.',
    'The second one is longer and says less and nobody would miss it if it were half as long as it is now.',
    'The third one ends the response with a summary of what was said before.',
  ].map((words) => ({ kind: 'paragraph' as const, words: plain(words) })),
];

/** The tasks of the day: one of three steps that take prose, and one beside it. */
export function dayTasks(): object[] {
  const material = { responses: [{ id: 'r', markdown: print(RESPONSE) }] };
  const terms = {
    minutes: 480,
    pay: { amount: 500, currency: 'GBP' },
    difficulty: 'moderate',
    deadline: null,
  };
  const all = { summary: '', domain: 'general', terms };
  return [
    {
      ...all,
      id: 'day',
      title: TITLE,
      material,
      steps: STEPS,
    },
    {
      ...all,
      id: 'other',
      title: OTHER_TITLE,
      material,
      steps: STEPS.slice(0, 1),
    },
  ];
}
