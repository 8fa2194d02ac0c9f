import type { Answers } from '#shared/domain/draft';
import type { TaskId } from '#shared/lib/ids';
import { call } from '../ipc/client';

/** All answers as they were at a revision; null when they cannot be read. */
export async function readVersion(task: TaskId, revision: number): Promise<Answers | null> {
  const reply = await call('history.read', { task, revision });
  return reply.ok ? reply.value.answers : null;
}
