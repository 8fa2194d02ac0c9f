import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './g3-moon-panel.md?raw';

const scale = (...labels: readonly [string, string, string, string, string]) =>
  labels.map((label, value) => ({ value, label, meaning: '' }));

/** The five attributes, 0 to 4, are those of HelpSteer (Wang et al., 2023), so that the ratings can be exported as such. */
export const moonPanel: SampleTask = {
  id: 'g3-moon-panel',
  rows: ['G3'],
  title: 'Two panels on the phases of the Moon',
  summary:
    'Texts for families beside a model that they can turn. Rate helpfulness, correctness, coherence, complexity and verbosity, each from 0 to 4.',
  domain: 'Everyday life',
  minutes: 6,
  pay: 4,
  difficulty: 'easy',
  dueInDays: 2,
  steps: [
    step(
      'rate',
      'Complexity and verbosity are no marks: 4 is not better than 1, it says how demanding or how wordy the text is. Correctness is about what it says; helpfulness is about these visitors and this model.',
      {
        dimensions: [
          {
            id: 'helpfulness',
            name: 'Helpfulness',
            meaning: 'Use for somebody who stands at the model with a child.',
            scale: scale('None', 'Little', 'Some', 'Good', 'As much as a text can be'),
          },
          {
            id: 'correctness',
            name: 'Correctness',
            meaning: 'Facts right, nothing important left out.',
            scale: scale(
              'Wrong at the core',
              'Mostly wrong',
              'Mixed',
              'Right but for details',
              'Right throughout',
            ),
          },
          {
            id: 'coherence',
            name: 'Coherence',
            meaning: 'Hangs together, contradicts itself nowhere.',
            scale: scale('Not to be followed', 'Hard to follow', 'With leaps', 'Clear', 'Perfectly clear'),
          },
          {
            id: 'complexity',
            name: 'Complexity',
            meaning: 'What a reader must know already.',
            scale: scale(
              'A young child',
              'A school child',
              'An interested adult',
              'A student',
              'A specialist',
            ),
          },
          {
            id: 'verbosity',
            name: 'Verbosity',
            meaning: 'How many words for what is said.',
            scale: scale('Terse', 'Short', 'Suits the purpose', 'Wordy', 'Endless'),
          },
        ],
        notes: 'optional',
      },
    ),
  ],
  text,
  key: {
    a: {
      model: 'sample/alder',
      quality: 5,
      note: 'Right, uses the model, asks a question back. Does not say why new moon is no eclipse; not needed here.',
      flaws: [],
    },
    b: {
      model: 'sample/cedar',
      quality: 1,
      note: 'Wrong at the core and over the heads of the readers.',
      flaws: [
        {
          quote: 'its shadow falls on the lunar surface and covers part of it',
          wrong: 'That is a lunar eclipse. Phases come from how much of the lit half we see.',
        },
        { quote: 'one side is always dark', wrong: 'The far side has day and night as well.' },
        { quote: 'the heliocentric motion of the Earth–Moon barycentre', wrong: 'For families, on a panel.' },
      ],
    },
  },
};
