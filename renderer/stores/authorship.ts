import type { Authorship, Authorships } from '#shared/domain/authorship';
import type { StepId, TaskId } from '#shared/lib/ids';
import { call } from '../ipc/client';

/** Adds to what is kept of how a step's answer was written. What cannot be kept is left out: it never stops the writing. */
export async function addAuthorship(task: TaskId, step: StepId, more: Authorship): Promise<void> {
  const reply = await call('authorship.add', { task, step, more });
  if (!reply.ok) {
    console.warn('how an answer was written could not be kept', reply.error.kind);
  }
}

/** What is kept of how a task's answers were written; null when it cannot be read. */
export async function readAuthorships(task: TaskId): Promise<Authorships | null> {
  const reply = await call('authorship.read', task);
  return reply.ok ? reply.value : null;
}
