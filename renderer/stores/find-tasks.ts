import type { TaskRow } from '#shared/ipc/tasks';
import * as client from '../ipc/client';
import type { Client } from './client-port';

/** Tasks whose title has every word that is looked for, the first few in the order that the list suggests. */
export async function findTasks(
  words: string,
  most: number,
  { call }: Pick<Client, 'call'> = client,
): Promise<readonly TaskRow[]> {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  // The search also reads prompts and answers; more is asked for, as not every title has the words.
  const reply = await call('tasks.list', {
    text: words.slice(0, 500),
    states: [],
    domains: [],
    projects: [],
    sort: 'suggested',
    offset: 0,
    limit: 50,
  });
  const rows = reply.ok ? reply.value.rows : [];
  return rows
    .filter(({ title }) => wanted.every((word) => title.toLowerCase().includes(word)))
    .slice(0, most);
}
