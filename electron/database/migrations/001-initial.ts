import type { Migration } from '../migrate';

/** Accounts, bundles, tasks with their search index, drafts with their revisions, places, and the outbox. */
export const initial: Migration = {
  name: '001-initial',
  up(database) {
    for (const statement of statements) {
      database.run(statement);
    }
  },
};

/**
 * `account` is in every key, so that two people's work on one computer never mixes. Task texts lie apart from the rows
 * that the dashboard lists: an UPDATE rewrites a whole row, and a list should not page through texts.
 */
const statements = [
  `CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    hub_url TEXT NOT NULL,
    hub_name TEXT NOT NULL,
    key_id TEXT NOT NULL,
    public_key TEXT NOT NULL,
    expert TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    cursor INTEGER NOT NULL DEFAULT 0,
    last_sync INTEGER,
    last_task TEXT
  ) STRICT`,
  `CREATE TABLE bundles (
    account TEXT NOT NULL REFERENCES accounts (id),
    hash TEXT NOT NULL,
    title TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('announced', 'stored', 'refused', 'withdrawn')),
    refusal TEXT,
    project TEXT,
    version INTEGER,
    PRIMARY KEY (account, hash)
  ) STRICT`,
  `CREATE TABLE tasks (
    row INTEGER PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts (id),
    id TEXT NOT NULL,
    bundle TEXT NOT NULL,
    project TEXT NOT NULL,
    project_name TEXT NOT NULL,
    title TEXT NOT NULL,
    domain TEXT NOT NULL,
    steps INTEGER NOT NULL,
    kinds TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    pay_amount INTEGER NOT NULL,
    pay_currency TEXT NOT NULL,
    difficulty TEXT NOT NULL,
    deadline TEXT,
    state TEXT NOT NULL CHECK (state IN ('new', 'draft', 'queued', 'submitted')),
    touched_at INTEGER,
    UNIQUE (account, id)
  ) STRICT`,
  `CREATE INDEX tasks_by_bundle ON tasks (account, bundle)`,
  // The dashboard counts by these on every look, in one walk through this index.
  `CREATE INDEX tasks_by_facet ON tasks (account, project, project_name, domain, state)`,
  // What was touched last: the dashboard offers the newest draft first thing. New tasks are not in it, and cost nothing.
  `CREATE INDEX tasks_touched ON tasks (account, state, touched_at) WHERE touched_at IS NOT NULL`,
  // The order in which the dashboard suggests tasks (electron/tasks/list-tasks.ts), so that its first rows need no sorting.
  `CREATE INDEX tasks_suggested ON tasks (
    account, (CASE state WHEN 'draft' THEN 0 WHEN 'new' THEN 1 WHEN 'queued' THEN 2 ELSE 3 END), (deadline IS NULL),
    deadline, touched_at DESC
  )`,
  `CREATE TABLE task_texts (row INTEGER PRIMARY KEY REFERENCES tasks (row) ON DELETE CASCADE, body TEXT NOT NULL) STRICT`,
  `CREATE VIRTUAL TABLE task_search USING fts5(
    title, about, prompt, mine, content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
  )`,
  `CREATE TABLE drafts (
    account TEXT NOT NULL,
    task TEXT NOT NULL,
    revision INTEGER NOT NULL,
    patches INTEGER NOT NULL,
    shapes TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    touched_at INTEGER NOT NULL,
    PRIMARY KEY (account, task)
  ) STRICT`,
  `CREATE TABLE revisions (
    account TEXT NOT NULL,
    task TEXT NOT NULL,
    revision INTEGER NOT NULL,
    step TEXT,
    patch TEXT,
    whole TEXT,
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (account, task, revision),
    CHECK ((patch IS NULL) <> (whole IS NULL))
  ) STRICT`,
  `CREATE TABLE places (account TEXT NOT NULL, task TEXT NOT NULL, place TEXT NOT NULL, PRIMARY KEY (account, task)) STRICT`,
  `CREATE TABLE outbox (
    number INTEGER PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts (id),
    submission TEXT NOT NULL UNIQUE,
    task TEXT NOT NULL,
    body TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'refused', 'sent')),
    attempts INTEGER NOT NULL DEFAULT 0,
    queued_at INTEGER NOT NULL,
    sent_at INTEGER,
    answer TEXT,
    receipt TEXT
  ) STRICT`,
  `CREATE INDEX outbox_by_state ON outbox (account, state, number)`,
];
