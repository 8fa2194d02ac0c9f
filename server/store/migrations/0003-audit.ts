import type { Migration } from './migration';

/** Who did what: lines that are chained by their hashes, and where the chain ends. */
export const audit: Migration = {
  name: '0003-audit',
  statements: [
    `create table audit (
      seq bigint primary key,
      at timestamptz not null,
      actor text not null,
      action text not null,
      subject text not null,
      origin text not null,
      outcome text not null,
      previous text not null,
      hash text not null
    )`,
    'create index audit_by_time on audit (at)',
    'create table audit_head (singleton int primary key check (singleton = 1), seq bigint not null, hash text not null)',
    `insert into audit_head (singleton, seq, hash) values (1, 0, '')`,
  ],
};
