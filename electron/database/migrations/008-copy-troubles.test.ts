import { expect, it } from 'vitest';
import { emptyStore } from '../../../tests/support/empty-store';
import { ACCOUNT, takeIn } from '../../../tests/support/filled-store';
import { sixStepTask } from '../../../tests/support/sample-material';
import { draftsToExchange } from '../../twins/twin-repository';
import { migrations } from '../migrate';
import { copyTroubles } from './008-copy-troubles';

it('tries drafts once more that were given up without a word, and no others', () => {
  const database = emptyStore();
  takeIn(database, [sixStepTask(1), sixStepTask(2), sixStepTask(3)]);
  database.write((write) => {
    // As it was before this migration.
    write.run('DROP TABLE copy_troubles');
    for (const [task, twin] of [
      ['task-1', 7],
      ['task-2', 4],
      ['task-3', null],
    ] as const) {
      write.run(
        `INSERT INTO drafts (account, task, revision, patches, shapes, started_at, touched_at, backed)
         VALUES (?, ?, 7, 0, '{}', 1, 1, 7)`,
        ACCOUNT,
        task,
      );
      if (twin !== null) {
        write.run(
          `INSERT INTO draft_twins (account, task, parents, revision, is_covered, pending, seq)
           VALUES (?, ?, '[]', ?, 0, '[]', 0)`,
          ACCOUNT,
          task,
          twin,
        );
      }
    }
    copyTroubles.up(write);
  });
  expect(draftsToExchange(database.read, ACCOUNT).sort()).toEqual(['task-2', 'task-3']);
  expect(migrations).toContain(copyTroubles);
});
