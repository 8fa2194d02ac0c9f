import type { Migration } from '../migrate';

/** What travels by stick: when a submission was last written to a file, and which project an announced bundle is of. */
export const files: Migration = {
  name: '007-files',
  up(database) {
    database.run('ALTER TABLE outbox ADD COLUMN exported_at INTEGER');
    // Of a bundle that is still to come nothing but this says whose tasks are missing.
    database.run('ALTER TABLE bundles ADD COLUMN project_id TEXT');
    database.run(`UPDATE bundles SET project_id = json_extract(project, '$.id') WHERE project IS NOT NULL`);
  },
};
