import type { Migration } from './migration';

/** Copies of drafts, and what other devices of an expert hear of them and of submissions. */
export const drafts: Migration = {
  name: '0004-drafts',
  statements: [
    `create table drafts (
      expert_id text not null references experts (id),
      task_id text not null,
      versions bigint not null,
      seq bigint not null,
      primary key (expert_id, task_id)
    )`,
    `create table draft_versions (
      expert_id text not null,
      task_id text not null,
      hash text not null,
      number bigint not null,
      is_head boolean not null,
      body text,
      received_at timestamptz not null,
      primary key (expert_id, task_id, hash),
      foreign key (expert_id, task_id) references drafts (expert_id, task_id)
    )`,
    'create index draft_versions_by_number on draft_versions (expert_id, task_id, number)',
    'create index draft_heads on draft_versions (expert_id, task_id) where is_head',
    `create table draft_parents (
      expert_id text not null,
      task_id text not null,
      parent text not null,
      child text not null,
      number bigint not null,
      primary key (expert_id, task_id, parent, child)
    )`,
    'create index draft_parents_by_number on draft_parents (expert_id, task_id, number)',
    'alter table changes alter column bundle drop not null',
    'alter table changes add column task_id text',
    'alter table changes add column submission text',
    // Named by PostgreSQL and its kin one way, and by CockroachDB the other.
    'alter table changes drop constraint if exists changes_kind_check',
    'alter table changes drop constraint if exists check_kind',
    `alter table changes add constraint changes_known_kind check (kind in ('assigned', 'withdrawn', 'draft', 'submitted'))`,
  ],
};
