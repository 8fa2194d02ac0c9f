import { z } from 'zod';
import type { Authorship, Authorships } from '#shared/domain/authorship';
import { type StepId, stepIdSchema, type TaskId } from '#shared/lib/ids';
import type { ReadableDatabase, WritableDatabase } from '../database/port';

const rowSchema = z.object({
  step: stepIdSchema,
  typed: z.int(),
  pasted_inside: z.int(),
  pasted_outside: z.int(),
  removed: z.int(),
  active: z.int(),
});

/** Adds what was counted since the last time to a step's sums. */
export function addAuthorship(
  database: WritableDatabase,
  account: string,
  task: TaskId,
  step: StepId,
  more: Authorship,
): void {
  database.run(
    `INSERT INTO authorship (account, task, step, typed, pasted_inside, pasted_outside, removed, active)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (account, task, step) DO UPDATE SET typed = typed + excluded.typed,
       pasted_inside = pasted_inside + excluded.pasted_inside, pasted_outside = pasted_outside + excluded.pasted_outside,
       removed = removed + excluded.removed, active = active + excluded.active`,
    account,
    task,
    step,
    more.typed,
    more.pastedInside,
    more.pastedOutside,
    more.removed,
    more.active,
  );
}

/** The sums of a task's steps, as they are sent with it. */
export function findAuthorships(database: ReadableDatabase, account: string, task: TaskId): Authorships {
  const rows = database.all(
    `SELECT step, typed, pasted_inside, pasted_outside, removed, active FROM authorship
     WHERE account = ? AND task = ? ORDER BY step`,
    [account, task],
    rowSchema,
  );
  return Object.fromEntries(
    rows.map(({ step, typed, pasted_inside, pasted_outside, removed, active }) => [
      step,
      { typed, pastedInside: pasted_inside, pastedOutside: pasted_outside, removed, active },
    ]),
  ) as Authorships;
}
