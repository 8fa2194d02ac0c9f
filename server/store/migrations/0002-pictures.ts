import type { Migration } from './migration';

/** The pictures that experts put into answers: who sent which file of the blob store. */
export const pictures: Migration = {
  name: '0002-pictures',
  statements: [
    `create table pictures (
      expert_id text not null references experts (id),
      hash text not null,
      type text not null check (type in ('image/png', 'image/jpeg', 'image/webp', 'image/gif')),
      bytes int not null,
      width int not null,
      height int not null,
      received_at timestamptz not null,
      primary key (expert_id, hash)
    )`,
    'create index pictures_by_hash on pictures (hash)',
  ],
};
