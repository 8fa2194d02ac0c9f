import { z } from 'zod';
import type { Named } from './judgements';
import { lineSchema } from './markdown-text';

/** An entry of a list that a project offers to choose from. */
export const listedSchema = z.strictObject({
  id: z.string().min(1).max(100),
  name: lineSchema,
  /** When this is the one to choose. */
  meaning: z.string().max(1_000).default(''),
});

export type Listed = z.infer<typeof listedSchema>;

/** The entry with this id, as contributions name it; null where nothing is chosen or the list has no such entry. */
export function namedIn(list: readonly Named[], id: string | null): Named | null {
  const entry = list.find((candidate) => candidate.id === id);
  return entry === undefined ? null : { id: entry.id, name: entry.name };
}

/** The chosen entries in the order of the list; ids that the list does not know are left out. */
export function allNamedIn(list: readonly Named[], ids: readonly string[]): Named[] {
  return list.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name }));
}
