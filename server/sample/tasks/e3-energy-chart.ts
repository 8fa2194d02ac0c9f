import chart from '../images/energy-chart.png?inline';
import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';

/** Values of the bars: 41.2, 40.6, 39.1, 38.4, 37.8, 37.0 MWh; the axis begins at 36, so June looks like a fifth of January. */
export const energyChart: SampleTask = {
  id: 'e3-energy-chart',
  rows: ['E3'],
  title: 'Does the chart show what its caption says?',
  summary:
    'A bar chart from an energy report, and the sentence that was to go below it. Check each statement against the bars, the axis and the line.',
  domain: 'Everyday life',
  minutes: 8,
  pay: 6,
  difficulty: 'easy',
  dueInDays: 5,
  steps: [
    step(
      'inspect',
      'Read the axis before the bars: where does it begin? Then work out the change in numbers. Mark the part of the chart that decides. “Cannot tell” is right where the chart is silent, however likely the statement sounds.',
      {
        leastClaims: 5,
        regionsFor: ['false'],
        regionLabels: ['Axis', 'Bar', 'Line of last year'],
        fields: [
          {
            id: 'misleads',
            label: 'What about the chart itself misleads?',
            hint: 'Something drawn, not something said.',
            kind: 'line',
            required: true,
            least: 3,
            when: { of: 'values', is: ['false'] },
          },
        ],
      },
    ),
  ],
  text: '',
  images: [
    {
      id: 'chart',
      title: 'Electricity use of the head office',
      file: chart,
      alt: 'Bar chart with six bars, January to June, vertical axis in MWh per month from 36 to 42, and a dashed horizontal line labelled “Average of last year”.',
      caption:
        'Electricity use has fallen in every month since January. In June it was less than a quarter of what it was in January. The steepest fall came between February and March. From March on, every month lay below last year’s average. The savings are due to the new LED lighting. In June the head office used 37 MWh.',
    },
  ],
  key: {},
  claims: [
    {
      claim: 'Electricity use has fallen in every month since January.',
      value: 'true',
      why: 'Each bar is lower.',
    },
    {
      claim: 'In June it was less than a quarter of what it was in January.',
      value: 'false',
      why: '37.0 of 41.2: down by a tenth. The axis begins at 36.',
    },
    {
      claim: 'The steepest fall came between February and March.',
      value: 'true',
      why: '1.5 MWh; the others at most 0.8.',
    },
    {
      claim: 'From March on, every month lay below last year’s average.',
      value: 'true',
      why: '39.1 is below 39.5.',
    },
    {
      claim: 'The savings are due to the new LED lighting.',
      value: 'cannot-tell',
      why: 'The chart knows no causes.',
    },
    { claim: 'In June the head office used 37 MWh.', value: 'true', why: 'The bar ends on the line.' },
  ],
};
