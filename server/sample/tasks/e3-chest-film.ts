import film from '../images/chest-film.png?inline';
import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';

/**
 * A schematic drawing, no patient's film. Marker R on the left of the picture: the fluid is on the right. Thorax inside
 * about 864 px wide, heart about 385 px: ratio 0.45. Round spot about 80 px across in the left upper field.
 */
export const chestFilm: SampleTask = {
  id: 'e3-chest-film',
  rows: ['E3'],
  title: 'Check a report against a chest film',
  summary:
    'A schematic chest radiograph and the report that a model wrote for it. Sides, sizes and something overlooked: judge each sentence and mark what you see.',
  domain: 'Medicine',
  minutes: 12,
  pay: 18,
  difficulty: 'moderate',
  dueInDays: 5,
  steps: [
    step(
      'inspect',
      'Find the side marker first. Measure the heart against the inside of the chest at its widest, and look last where one looks least: apices, behind the clavicles, the angles. Invert the picture and look again. A cause cannot be read from a film.',
      {
        leastClaims: 6,
        regionsFor: ['false'],
        regionLabels: ['Effusion', 'Nodule', 'Heart', 'Trachea', 'Side marker'],
        fields: [
          {
            id: 'missed',
            label: 'What did the report overlook?',
            hint: 'And what would you do about it?',
            kind: 'text',
            required: true,
            least: 4,
          },
        ],
      },
    ),
  ],
  text: '',
  images: [
    {
      id: 'film',
      title: 'Chest, PA, erect',
      file: film,
      alt: 'Schematic drawing of a posteroanterior chest radiograph with a marker R at the upper left.',
      caption:
        'The trachea is central. The heart is enlarged, with a cardiothoracic ratio above 0.5. There is a left-sided pleural effusion. The other costophrenic angle is clear. No focal lesion is seen in either lung. The effusion is caused by heart failure. There is no pneumothorax.',
    },
  ],
  key: {},
  claims: [
    { claim: 'The trachea is central.', value: 'true', why: 'In line with the spinous processes.' },
    {
      claim: 'The heart is enlarged, with a cardiothoracic ratio above 0.5.',
      value: 'false',
      why: 'About 0.45.',
    },
    {
      claim: 'There is a left-sided pleural effusion.',
      value: 'false',
      why: 'It is on the side of the marker R.',
    },
    { claim: 'The other costophrenic angle is clear.', value: 'true', why: 'Sharp on the left.' },
    {
      claim: 'No focal lesion is seen in either lung.',
      value: 'false',
      why: 'Round opacity in the left upper field.',
    },
    {
      claim: 'The effusion is caused by heart failure.',
      value: 'cannot-tell',
      why: 'No film shows a cause.',
    },
    { claim: 'There is no pneumothorax.', value: 'true', why: 'Markings reach the wall on both sides.' },
  ],
};
