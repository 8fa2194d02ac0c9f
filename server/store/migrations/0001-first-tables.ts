import type { Migration } from './migration';

/** Everything that signing in, publishing, submitting and exporting need. */
export const firstTables: Migration = {
  name: '0001-first-tables',
  statements: [
    `create table hub (
      singleton int primary key check (singleton = 1),
      id text not null,
      key_id text not null,
      public_key text not null,
      private_key text not null,
      pseudonym_secret text not null,
      created_at timestamptz not null
    )`,
    `create table experts (
      id text primary key,
      name text not null unique,
      role text not null check (role in ('expert', 'reviewer')),
      active boolean not null,
      last_seq bigint not null,
      created_at timestamptz not null
    )`,
    `create table sign_in_codes (
      code_hash text primary key,
      expert_id text not null references experts (id),
      expires_at timestamptz not null,
      used_at timestamptz,
      created_at timestamptz not null
    )`,
    'create index sign_in_codes_by_expert on sign_in_codes (expert_id)',
    `create table tokens (
      token_hash text primary key,
      expert_id text not null references experts (id),
      device text not null,
      expires_at timestamptz not null,
      revoked_at timestamptz,
      created_at timestamptz not null
    )`,
    'create index tokens_by_expert on tokens (expert_id)',
    `create table projects (
      id text primary key,
      name text not null unique,
      created_at timestamptz not null
    )`,
    `create table bundles (
      hash text primary key,
      project_id text not null references projects (id),
      version int not null,
      title text not null,
      tasks int not null,
      bytes bigint not null,
      content_hash text not null,
      created_at timestamptz not null,
      unique (project_id, version)
    )`,
    `create table tasks (
      bundle text not null references bundles (hash),
      task_id text not null,
      position int not null,
      body text not null,
      primary key (bundle, task_id)
    )`,
    `create table publications (
      bundle text primary key references bundles (hash),
      created_at timestamptz not null
    )`,
    `create table assignments (
      expert_id text not null references experts (id),
      bundle text not null references bundles (hash),
      assigned_at timestamptz not null,
      withdrawn_at timestamptz,
      primary key (expert_id, bundle)
    )`,
    'create index assignments_by_bundle on assignments (bundle)',
    `create table changes (
      expert_id text not null references experts (id),
      seq bigint not null,
      kind text not null check (kind in ('assigned', 'withdrawn')),
      bundle text not null references bundles (hash),
      created_at timestamptz not null,
      primary key (expert_id, seq)
    )`,
    `create table submissions (
      id text primary key,
      sha256 text not null,
      expert_id text not null references experts (id),
      bundle text not null,
      task_id text not null,
      project_id text not null references projects (id),
      body text not null,
      bytes int not null,
      received_at timestamptz not null,
      receipt text not null,
      key_id text not null,
      signature text not null,
      foreign key (bundle, task_id) references tasks (bundle, task_id)
    )`,
    'create index submissions_by_time on submissions (received_at, id)',
    'create index submissions_by_project on submissions (project_id, received_at, id)',
    'create index submissions_by_task on submissions (expert_id, task_id, received_at, id)',
  ],
};
