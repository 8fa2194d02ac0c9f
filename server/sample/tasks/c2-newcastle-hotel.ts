import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './c2-newcastle-hotel.md?raw';

/** There is a Newcastle upon Tyne and a Newcastle-under-Lyme; “the usual” and “the conference” say nothing to the agent. */
export const newcastleHotel: SampleTask = {
  id: 'c2-newcastle-hotel',
  rows: ['C2'],
  title: 'An agent that must not book too soon',
  summary:
    'Two towns, no dates, and a booking that cannot be cancelled. Write the conversation in which the agent asks for what it needs, and no more, before it books.',
  domain: 'Everyday life',
  minutes: 12,
  pay: 10,
  difficulty: 'easy',
  dueInDays: 5,
  steps: [
    step(
      'converse',
      'Two or three questions in one turn are fine, an interrogation is not: what can be looked up is not asked. For each question say why the agent cannot go on without the answer. Let the user answer as people do, with one thing forgotten. Before booking, the agent repeats place, dates and price.',
      {
        start: 'material',
        system: 'optional',
        leastTurns: 5,
        mostTurns: 14,
        asks: 'required',
        missing: [
          { id: 'place', label: 'Which Newcastle' },
          { id: 'dates', label: 'The nights' },
          { id: 'usual', label: 'What “the usual” is' },
          { id: 'access', label: 'Whether a step-free room is needed' },
        ],
        expectedAnswer: 'required',
      },
    ),
  ],
  text,
  key: {},
};
