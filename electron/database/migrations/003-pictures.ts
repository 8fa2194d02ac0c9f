import type { Migration } from '../migrate';

/**
 * The pictures that experts put into answers: which account and task uses which file of the media folder, and when the
 * hub said that it holds it.
 */
export const pictures: Migration = {
  name: '003-pictures',
  up(database) {
    database.run(`CREATE TABLE pictures (
      account TEXT NOT NULL REFERENCES accounts (id),
      task TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      type TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      width INTEGER NOT NULL,
      height INTEGER NOT NULL,
      created_at INTEGER NOT NULL,
      sent_at INTEGER,
      PRIMARY KEY (account, task, sha256)
    ) STRICT`);
    database.run('CREATE INDEX pictures_by_hash ON pictures (account, sha256)');
  },
};
