import type { TaskRow } from '#shared/ipc/tasks';
import type { TaskId } from '#shared/lib/ids';
import * as client from '../ipc/client';
import type { Client } from './client-port';

/** The task to take after this one, as the list suggests it; null when nothing is left to do. */
export async function findNextTask(
  after: TaskId,
  { call }: Pick<Client, 'call'> = client,
): Promise<TaskRow | null> {
  const reply = await call('tasks.list', {
    text: '',
    states: ['new', 'draft'],
    domains: [],
    projects: [],
    sort: 'suggested',
    offset: 0,
    limit: 2,
  });
  return reply.ok ? (reply.value.rows.find((row) => row.id !== after) ?? null) : null;
}
