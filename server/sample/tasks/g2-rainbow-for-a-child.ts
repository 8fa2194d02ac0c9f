import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import { bothBadFields } from './both-bad-fields';
import text from './g2-rainbow-for-a-child.md?raw';

export const rainbowForAChild: SampleTask = {
  id: 'g2-rainbow-for-a-child',
  rows: ['G2'],
  title: 'A rainbow, explained to a seven-year-old',
  summary:
    'Two answers to read aloud on a bus. One is prettier, one is true. Compare them on both counts, and then all in all.',
  domain: 'Everyday life',
  minutes: 4,
  pay: 3,
  difficulty: 'easy',
  dueInDays: 2,
  steps: [
    step(
      'compare',
      'Keep the two dimensions apart: a lovely picture that is wrong may win on one and lose on the other. For the whole, ask what the child will still believe in ten years.',
      {
        dimensions: [
          {
            id: 'true',
            name: 'True',
            meaning: 'What it says about light and rain is so, as far as it goes.',
          },
          {
            id: 'child',
            name: 'Right for a child',
            meaning: 'She can follow it, see it before her, and try it.',
          },
        ],
        fields: [
          ...bothBadFields,
          {
            id: 'against-the-parts',
            label: 'Why does the whole go another way than its parts?',
            kind: 'text',
            required: true,
            least: 5,
            when: { of: 'contradicts', is: ['yes'] },
          },
        ],
      },
    ),
  ],
  text,
  key: {
    a: {
      model: 'sample/birch',
      quality: 5,
      note: 'Right, short, and it can be tried. “Bends” three times in one sentence asks a little much.',
      flaws: [],
    },
    b: {
      model: 'sample/cedar',
      quality: 1,
      note: 'Charming, and every statement that could be tested is wrong.',
      flaws: [
        {
          quote: 'every raindrop is a tiny painter with a pot of one colour',
          wrong: 'Each drop splits white light.',
        },
        { quote: 'you can stand right where it touches the ground', wrong: 'The bow keeps its distance.' },
        { quote: 'look towards the sun', wrong: 'Away from it; looking at the sun harms the eyes.' },
      ],
    },
  },
};
