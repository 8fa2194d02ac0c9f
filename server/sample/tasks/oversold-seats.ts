import {
  criteriaStep,
  evaluateStep,
  justifyStep,
  promptStep,
  type SampleTask,
  sixSteps,
  traceStep,
  writeStep,
} from '../sample-task';
import text from './oversold-seats.md?raw';

/**
 * Tried on PostgreSQL 15 with two pools and 60 reservations of 20 seats: the original and response b sell all 60, one lock
 * per process (response a) sells more than 20, response c sells 20.
 */
export const oversoldSeats: SampleTask = {
  id: 'oversold-seats',
  rows: sixSteps,
  title: 'Why did we sell 212 of 200 seats?',
  summary:
    'A check-then-act race in an async Python service with four workers. Three reviews each offer a fix that runs; find out what holds under load, and write the review that you would want on your own pull request.',
  domain: 'Software',
  minutes: 70,
  pay: 90,
  difficulty: 'moderate',
  dueInDays: 12,
  steps: [
    promptStep(
      'Leave the code and the number of workers in: they decide which fix is right. Constraints worth naming: no new service, the change must go out today, the table takes 300 writes a second.',
      { start: 'material', minWords: 30 },
    ),
    criteriaStep(
      'Ask of each fix: does it hold across processes, and when is the lock let go? Then the test: does it fail on the old code? Code that looks right and oversells is a must-not.',
      { least: 5 },
    ),
    evaluateStep(
      'Run the fix in your head with two connections, statement by statement, or better: run it. Good prose around a broken fix is still a broken fix.',
    ),
    justifyStep(
      'Quote the line of code, give the interleaving that breaks it (T1 reads, T2 reads, …) and the number of seats sold.',
      { minWords: 80, minQuotes: 2 },
    ),
    writeStep(
      'Cause, fix, test, in that order, in code blocks that can be pasted. Say which isolation level you assume and what you left out.',
      { minWords: 120, maxWords: 700 },
    ),
    traceStep(
      'Link each broken fix to the sentence that says why, and to the code in your answer that does not share the fault.',
    ),
  ],
  text,
  key: {
    a: {
      model: 'sample/dogwood',
      quality: 2,
      note: 'Right diagnosis, fix that holds in one process only; its test passes and so hides that.',
      flaws: [
        {
          quote: 'Use one `asyncio.Lock` per flight',
          wrong: 'Four uvicorn workers are four processes with four locks.',
        },
        {
          quote: '**guarantees that a flight can never be oversold**',
          wrong: 'False with more than one worker.',
        },
        {
          quote: '*(store.reserve(flight_with_10_seats, 1) for _ in range(50)),',
          wrong: 'One store in one process: green with the lock although production still oversells.',
        },
      ],
    },
    b: {
      model: 'sample/alder',
      quality: 3,
      note: 'Knows that the lock belongs in the database and asks for the constraint, but the code has no transaction. The test it describes would fail on its own fix.',
      flaws: [
        {
          quote: '"SELECT available FROM flights WHERE id = $1 FOR UPDATE", flight_id',
          wrong:
            'Through the pool each statement is its own transaction, often on another connection: the lock is let go at once.',
        },
        {
          quote: 'The second request blocks on the locked row until the first one has updated it',
          wrong:
            'Only inside `async with connection.transaction()`. As written it sells all 60 of 20 in a trial.',
        },
      ],
    },
    c: {
      model: 'sample/cedar',
      quality: 5,
      note: 'Correct, small, and the test fails on the old code. Adding the constraint to a table that already oversold may need a look at the data first.',
      flaws: [],
    },
  },
};
