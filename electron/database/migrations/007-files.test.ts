import { expect, it } from 'vitest';
import { z } from 'zod';
import { emptyStore } from '../../../tests/support/empty-store';
import { ACCOUNT, takeIn } from '../../../tests/support/filled-store';
import { sixStepTask, testProject } from '../../../tests/support/sample-material';
import { migrations } from '../migrate';
import { files } from './007-files';

it('a store of before says which project its bundles are of, and that nothing of it is in a file', () => {
  const database = emptyStore();
  takeIn(database, [sixStepTask(1)]);
  database.write((write) => {
    write.run(
      `INSERT INTO outbox (account, submission, task, body, sha256, state, queued_at) VALUES (?, 's', 't', '', '', 'waiting', 1)`,
      ACCOUNT,
    );
    // As it was before this migration.
    write.run('ALTER TABLE outbox DROP COLUMN exported_at');
    write.run('ALTER TABLE bundles DROP COLUMN project_id');
    files.up(write);
  });
  const projects = database.read.all(
    'SELECT project_id AS project FROM bundles',
    [],
    z.object({ project: z.string() }),
  );
  expect(projects).toEqual([{ project: testProject().id }]);
  const exported = database.read.all(
    'SELECT exported_at AS at FROM outbox',
    [],
    z.object({ at: z.int().nullable() }),
  );
  expect(exported).toEqual([{ at: null }]);
  expect(migrations).toContain(files);
});
