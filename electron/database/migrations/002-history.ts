import type { Migration } from '../migrate';

/** What a timeline of a draft needs: entries by sitting, names, landmarks, and one whole copy that is replaced. */
export const history: Migration = {
  name: '002-history',
  up(database) {
    for (const statement of statements) {
      database.run(statement);
    }
  },
};

const statements = [
  // A draft as it was at one recent revision, so that opening it is quick. Replaced now and then: never the only one.
  `CREATE TABLE draft_copies (
    account TEXT NOT NULL,
    task TEXT NOT NULL,
    revision INTEGER NOT NULL,
    answers TEXT NOT NULL,
    PRIMARY KEY (account, task)
  ) STRICT`,
  // What makes a revision of an earlier one, however far apart they are, so that any revision is quick to read.
  `CREATE TABLE landmarks (
    account TEXT NOT NULL,
    task TEXT NOT NULL,
    revision INTEGER NOT NULL,
    base INTEGER NOT NULL,
    delta BLOB NOT NULL,
    PRIMARY KEY (account, task, revision)
  ) STRICT`,
  // Some minutes of work each: the entries of the timeline, but for the one that is still being added to.
  `CREATE TABLE history_entries (
    account TEXT NOT NULL,
    task TEXT NOT NULL,
    revision INTEGER NOT NULL,
    first INTEGER NOT NULL,
    sitting INTEGER NOT NULL,
    began_at INTEGER NOT NULL,
    ended_at INTEGER NOT NULL,
    words INTEGER,
    steps TEXT NOT NULL,
    restored INTEGER,
    PRIMARY KEY (account, task, revision)
  ) STRICT`,
  `CREATE TABLE checkpoints (
    account TEXT NOT NULL,
    task TEXT NOT NULL,
    revision INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (account, task, revision)
  ) STRICT`,
  `ALTER TABLE drafts ADD COLUMN entry TEXT`,
  // The revision that this one brought back something of.
  `ALTER TABLE revisions ADD COLUMN restored INTEGER`,
  `CREATE INDEX revisions_whole ON revisions (account, task, revision) WHERE whole IS NOT NULL`,
  // What was saved before there were entries: sittings are apart by 20 minutes, entries are of 2 minutes at most.
  `INSERT INTO history_entries (account, task, revision, first, sitting, began_at, ended_at, words, steps, restored)
   WITH gaps AS (
     SELECT account, task, revision, step, saved_at,
       saved_at - lag(saved_at, 1, saved_at) OVER (PARTITION BY account, task ORDER BY revision) > 1200000 AS is_new
     FROM revisions
   ), sittings AS (
     SELECT account, task, revision, step, saved_at,
       1 + sum(is_new) OVER (PARTITION BY account, task ORDER BY revision) AS sitting
     FROM gaps
   )
   SELECT account, task, max(revision), min(revision), sitting, min(saved_at), max(saved_at), NULL,
     json_group_array(DISTINCT step) FILTER (WHERE step IS NOT NULL), NULL
   FROM sittings GROUP BY account, task, sitting, saved_at / 120000`,
];
