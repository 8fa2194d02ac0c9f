import { expect, it } from 'vitest';
import { taskIdSchema } from '#shared/lib/ids';
import { emptyStore } from '../../../tests/support/empty-store';
import { ACCOUNT } from '../../../tests/support/filled-store';
import { findTwin, NO_TWIN } from '../../twins/twin-repository';
import { migrations } from '../migrate';
import { sentVersions } from './009-sent-versions';

it('a store of before knows what its drafts have in common with the hub, and not how that was made', () => {
  const database = emptyStore();
  database.write((write) => {
    // As it was before this migration.
    write.run('ALTER TABLE draft_twins DROP COLUMN sent');
    write.run(
      `INSERT INTO draft_twins (account, task, parents, revision, is_covered, pending, seq)
       VALUES (?, 'task-1', '[]', 7, 0, '[]', 3)`,
      ACCOUNT,
    );
    sentVersions.up(write);
  });
  const twin = findTwin(database.read, ACCOUNT, taskIdSchema.parse('task-1'));
  expect(twin).toEqual({ ...NO_TWIN, revision: 7, seq: 3 });
  expect(migrations).toContain(sentVersions);
});
