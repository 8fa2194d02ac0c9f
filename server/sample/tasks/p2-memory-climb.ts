import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './p2-memory-climb.md?raw';

/**
 * What a good chain does: opens with the slope and the flat heap (native memory, not the heap); a reply that suspects
 * the metric label or a heap leak has to be corrected with the snapshot and with the traffic; the health check renders
 * 360 invoices an hour whatever the traffic, at about 0.2 MiB each, which fits 75 MiB per hour. Rollback is no way out.
 */
export const memoryClimb: SampleTask = {
  id: 'p2-memory-climb',
  rows: ['P2'],
  title: 'Memory climbs: question your way to the cause',
  summary:
    'An on-call engineer has graphs, a change list and an assistant that sees none of it. Write the chain of messages that she sends, from the first alarm to the cause.',
  domain: 'Software',
  minutes: 25,
  pay: 30,
  difficulty: 'moderate',
  dueInDays: 5,
  steps: [
    step(
      'prompt',
      'Do not tell everything in the first message: nobody does at three in the morning. Let each follow-up come out of the reply that you assume, and let at least one reply be plausible and wrong, so that a course correction is needed.',
      {
        mode: 'chain',
        brief:
          'Use only facts from the notes. The chain should end with a question whose answer she can act on tonight.',
        minWords: 25,
        context: 'hidden',
        constraints: 'optional',
        style: 'domain',
        chain: {
          least: 4,
          most: 8,
          replies: 'required',
          needs: [
            { kind: 'clarification', least: 1 },
            { kind: 'deeper-dive', least: 1 },
            { kind: 'course-correction', least: 1 },
          ],
        },
      },
    ),
  ],
  text,
  key: {},
};
