import { type ProjectId, projectIdSchema } from '#shared/lib/ids';
import { sha256 } from '../keys/hash';
import type { ReadableDatabase } from '../store/store';
import { projectIdOf } from './ids';

/** The id of the project of that name: the one it has, or a new one that no other project has. */
export async function chooseProjectId(database: ReadableDatabase, name: string): Promise<ProjectId> {
  const known = await database
    .selectFrom('projects')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirst();
  if (known !== undefined) {
    return known.id;
  }
  const plain = projectIdOf(name);
  const taken = await database.selectFrom('projects').select('id').where('id', '=', plain).executeTakeFirst();
  return taken === undefined ? plain : projectIdSchema.parse(`${plain}-${sha256(name).slice(0, 6)}`);
}
