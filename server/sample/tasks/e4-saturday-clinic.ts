import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './e4-saturday-clinic.md?raw';

/**
 * What fits: MU2.01 knees, GN2.02 obesity, DG2.01 black stools with BL1.01 anaemia (cause open, not iron deficiency), GN3.03
 * and GN3.01 for the bought ibuprofen, CA1.01 urgent referral, HE1.01 (readings in the surgery only, so no hypertension yet),
 * LF1.01 strain from caring, MH3.01 insomnia, PR1.01 smear due. Depression is not established.
 */
export const saturdayClinic: SampleTask = {
  id: 'e4-saturday-clinic',
  rows: ['E4'],
  title: 'Code a Saturday consultation',
  summary:
    'A patient comes with her knees and leaves with four problems. Give the note its problems out of a list of 400, each where the note shows it.',
  domain: 'Medicine',
  minutes: 15,
  pay: 20,
  difficulty: 'moderate',
  dueInDays: 7,
  steps: [
    step(
      'label',
      'Code what was established, not what you suspect: “cause open” exists for that. Three readings in the surgery are not yet a diagnosis. One problem can need two codes (the harm and the medicine that did it). Search by a word of the name, or by the code.',
      {
        texts: 'passages',
        taxonomies: [
          {
            id: 'problem',
            name: 'Problems',
            hint: 'Select the words that show the problem, then give the code.',
            from: 'practice-problems',
            on: 'spans',
            least: 6,
            most: 2,
          },
          {
            id: 'main',
            name: 'Main problem of the consultation',
            hint: 'What has to happen first, not what she came for.',
            from: 'practice-problems',
            on: 'task',
            least: 1,
            most: 1,
            reasons: 'required',
          },
        ],
      },
    ),
  ],
  text,
  key: {},
};
