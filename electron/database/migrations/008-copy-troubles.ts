import type { Migration } from '../migrate';

/** Why the hub has no copy of a draft as it is. */
export const copyTroubles: Migration = {
  name: '008-copy-troubles',
  up(database) {
    database.run(
      `CREATE TABLE copy_troubles (
        account TEXT NOT NULL,
        task TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('too-large', 'refused', 'failed')),
        answer TEXT,
        PRIMARY KEY (account, task)
      ) STRICT`,
    );
    // What was given up without a word so far is tried once more, and says so if that fails again.
    database.run(
      `UPDATE drafts SET backed = 0 WHERE backed <> 0 AND backed <> coalesce(
         (SELECT draft_twins.revision FROM draft_twins
          WHERE draft_twins.account = drafts.account AND draft_twins.task = drafts.task), 0)`,
    );
  },
};
