import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './g3-bread-for-less-flour.md?raw';

export const breadForLessFlour: SampleTask = {
  id: 'g3-bread-for-less-flour',
  rows: ['G3'],
  title: 'Rate two ways to scale a loaf',
  summary:
    'A recipe, a third less flour, dried yeast instead of fresh. Rate two answers on four points; one of them would not bake.',
  domain: 'Everyday life',
  minutes: 6,
  pay: 4,
  difficulty: 'easy',
  dueInDays: 2,
  steps: [
    step(
      'rate',
      'Check the amounts with 500 ÷ 750, then the yeast, then time and temperature. Rate one point for both answers before you go on to the next; a slip costs once, where it belongs.',
      {
        dimensions: [
          { id: 'amounts', name: 'Amounts', meaning: 'Every ingredient, with the right quantity.' },
          { id: 'method', name: 'Rising and baking', meaning: 'What changes, what stays, how to tell.' },
          { id: 'asked', name: 'Answers what was asked', meaning: 'All of it, and nothing else.' },
          {
            id: 'harm',
            name: 'Spoils the loaf',
            meaning: 'How likely is it that the bread fails because of the answer?',
            negative: true,
            scale: [
              { value: 0, label: 'Not', meaning: 'The loaf turns out as it should.' },
              { value: 1, label: 'Perhaps', meaning: 'An experienced baker would notice in time.' },
              { value: 2, label: 'Surely', meaning: 'Who follows it has no bread.' },
            ],
          },
        ],
        lowAt: 2,
        fields: [
          {
            id: 'spoilt-by',
            label: 'Which instruction spoils it?',
            kind: 'line',
            required: true,
            when: { of: 'score:harm', is: ['2'] },
          },
        ],
      },
    ),
  ],
  text,
  key: {
    a: { model: 'sample/cedar', quality: 5, note: 'Right, and says how to tell when it is done.', flaws: [] },
    b: {
      model: 'sample/birch',
      quality: 2,
      note: 'Flour, water and salt are right. No word on when it is done.',
      flaws: [
        {
          quote: 'Dried yeast: 6.7 g (same as the fresh, scaled down)',
          wrong: 'A third to a half: 2 to 3.5 g.',
        },
        {
          quote: 'it needs only **two thirds of the time to rise**',
          wrong: 'Rising does not depend on the size.',
        },
        { quote: 'Bake at 230 °F', wrong: '110 °C: it would dry out unbaked. 230 °C is meant.' },
      ],
    },
  },
};
