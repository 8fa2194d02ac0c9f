import type { Migration } from '../migrate';

/** Sums of how each answer was written, for projects that ask for it. */
export const authorship: Migration = {
  name: '004-authorship',
  up(database) {
    database.run(`CREATE TABLE authorship (
      account TEXT NOT NULL,
      task TEXT NOT NULL,
      step TEXT NOT NULL,
      typed INTEGER NOT NULL,
      pasted_inside INTEGER NOT NULL,
      pasted_outside INTEGER NOT NULL,
      removed INTEGER NOT NULL,
      active INTEGER NOT NULL,
      PRIMARY KEY (account, task, step)
    ) STRICT, WITHOUT ROWID`);
  },
};
