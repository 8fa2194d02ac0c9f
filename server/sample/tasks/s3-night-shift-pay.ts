import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './s3-night-shift-pay.md?raw';

/**
 * Where the rules fail: the night in October when the clock shows 01:30 twice (nine hours of work, eight on the wall), and
 * the one in March; a shift that runs into Sunday (night or Sunday supplement, hour by hour); a sleep-in with four wakings;
 * six hours exactly; a break taken off night hours that were paid at the Sunday rate; wages below the legal minimum.
 */
export const nightShiftPay: SampleTask = {
  id: 's3-night-shift-pay',
  rows: ['S3'],
  title: 'The night when the clocks go back',
  summary:
    'Payroll rules that are clear on any ordinary day. Find the shift in which they contradict each other or the law, and say why it is hard.',
  domain: 'Finance',
  minutes: 20,
  pay: 24,
  difficulty: 'moderate',
  dueInDays: 9,
  steps: [
    step(
      'probe',
      'One person, one shift, with times and weekday. Work out what each rule gives before you decide that they disagree. The expected behaviour may be to ask, or to say that the rules do not settle it; give the figures in either case.',
      {
        mode: 'edge-case',
        brief: 'Rare but real: it happens in every care home at least once a year.',
        parts: { expected: 'required', why: 'required', outcome: 'optional' },
      },
      'Edge case',
    ),
  ],
  text,
  key: {},
};
