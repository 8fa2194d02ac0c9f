import type { Migration } from '../migrate';

/** What an expert's devices know of one another's drafts, by way of the hub. */
export const twins: Migration = {
  name: '006-twins',
  up(database) {
    for (const statement of statements) {
      database.run(statement);
    }
  },
};

const hex = (bytes: number) => `lower(hex(randomblob(${bytes})))`;

const statements = [
  // This installation, drawn at random. Shown to nobody, and nothing is decided by it.
  'CREATE TABLE this_device (one INTEGER PRIMARY KEY CHECK (one = 1), id TEXT NOT NULL) STRICT',
  `INSERT INTO this_device (one, id) VALUES (1,
    ${hex(4)} || '-' || ${hex(2)} || '-4' || substr(${hex(2)}, 2) || '-8' || substr(${hex(2)}, 2) || '-' || ${hex(6)})`,
  // Whether the hub keeps drafts, and whether this expert wants that.
  'ALTER TABLE accounts ADD COLUMN keeps_drafts INTEGER NOT NULL DEFAULT 0',
  'ALTER TABLE accounts ADD COLUMN sends_drafts INTEGER NOT NULL DEFAULT 0',
  // The revision that the hub has, or that it need not be given. Another one is to be sent.
  'ALTER TABLE drafts ADD COLUMN backed INTEGER NOT NULL DEFAULT 0',
  'CREATE INDEX drafts_to_send ON drafts (account, task) WHERE backed <> revision',
  // What a draft has in common with the hub. Lists are JSON.
  `CREATE TABLE draft_twins (
    account TEXT NOT NULL,
    task TEXT NOT NULL,
    parents TEXT NOT NULL,
    revision INTEGER NOT NULL,
    content TEXT,
    is_covered INTEGER NOT NULL,
    pending TEXT NOT NULL,
    former TEXT,
    seq INTEGER NOT NULL,
    PRIMARY KEY (account, task)
  ) STRICT`,
  // Versions that this device made or knows of. What stands beside the draft here has its answers with it until it is merged.
  `CREATE TABLE draft_versions (
    account TEXT NOT NULL,
    task TEXT NOT NULL,
    version TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('included', 'beside', 'unreadable')),
    revision INTEGER,
    device TEXT,
    saved_at INTEGER,
    common INTEGER,
    answers TEXT,
    PRIMARY KEY (account, task, version)
  ) STRICT`,
  `CREATE INDEX draft_versions_beside ON draft_versions (account, task) WHERE state <> 'included'`,
  // Drafts of which the hub has said that something is new.
  `CREATE TABLE draft_news (
    account TEXT NOT NULL,
    task TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (account, task)
  ) STRICT`,
  `CREATE TABLE sent_elsewhere (
    account TEXT NOT NULL,
    task TEXT NOT NULL,
    is_settled INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (account, task)
  ) STRICT`,
  'CREATE INDEX sent_elsewhere_open ON sent_elsewhere (account, task) WHERE is_settled = 0',
];
