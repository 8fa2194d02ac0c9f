import type { Migration } from '../migrate';

/** What tells that a store is not what it was, though every page of it can be read. */
export const recovery: Migration = {
  name: '005-recovery',
  up(database) {
    // The snapshot that was taken last: a store that is older than that has lost its log, or was put back by hand.
    database.run(
      'CREATE TABLE last_snapshot (one INTEGER PRIMARY KEY CHECK (one = 1), number INTEGER NOT NULL) STRICT',
    );
    database.run('INSERT INTO last_snapshot (one, number) VALUES (1, 0)');
    // A sum over what a revision, or the copy of one, says. Null where it was saved before there were any.
    database.run('ALTER TABLE revisions ADD COLUMN sum INTEGER');
    database.run('ALTER TABLE draft_copies ADD COLUMN sum INTEGER');
  },
};
