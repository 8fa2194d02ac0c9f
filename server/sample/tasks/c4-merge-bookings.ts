import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './c4-merge-bookings.md?raw';

/** Cases that break most solutions: an empty list, a booking over the whole day, one inside another, closes before opens. */
export const mergeBookings: SampleTask = {
  id: 'c4-merge-bookings',
  rows: ['C4'],
  title: 'Free slots between overlapping bookings',
  summary:
    'A function that a booking page will call a thousand times a day. Write working code, an explanation for an apprentice, and tests that would catch the usual mistakes.',
  domain: 'Software',
  minutes: 35,
  pay: 42,
  difficulty: 'moderate',
  dueInDays: 9,
  steps: [
    step(
      'write',
      'Code that runs as it stands: press Run before you submit. Explain the one idea (sweep over the sorted bookings with a cursor), not each line. The tests should fail for a version that forgets nested bookings or the time after the last one.',
      { template: 'working-code', minWords: 120, maxWords: 1_200 },
    ),
  ],
  text,
  key: {},
};
