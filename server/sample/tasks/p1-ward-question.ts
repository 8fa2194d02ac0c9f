import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';

/** Starts from nothing: the clinician brings the case, changed until nobody could recognise themselves. */
export const wardQuestion: SampleTask = {
  id: 'p1-ward-question',
  rows: ['P1'],
  title: 'A question from your last week on call',
  summary:
    'Think of a patient about whom you had to ask somebody: a colleague, a pharmacist, the book. Write the question as you would type it between two bleeps.',
  domain: 'Medicine',
  minutes: 12,
  pay: 14,
  difficulty: 'moderate',
  dueInDays: 5,
  steps: [
    step(
      'prompt',
      'Age, weight, the two results that matter, what they are on, what you have already decided. Abbreviations that every colleague reads are welcome. If the question could stand in an exam paper, it is not this one. Change age, dates and place.',
      {
        brief:
          'One case, one decision. A colleague from your own field should be able to answer without asking back, or should know at once which single fact is missing.',
        minWords: 30,
        context: 'required',
        minConstraints: 1,
        style: 'domain',
        fields: [
          {
            id: 'hinge',
            label: 'Which fact does the answer turn on?',
            hint: 'The one that a hasty reader overlooks.',
            kind: 'line',
            required: true,
            least: 2,
          },
        ],
      },
    ),
  ],
  text: '',
  key: {},
};
