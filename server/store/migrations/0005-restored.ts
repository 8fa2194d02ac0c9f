import type { Migration } from './migration';

/** A change that says that the hub was brought back from a backup. */
export const restored: Migration = {
  name: '0005-restored',
  statements: [
    'alter table changes drop constraint changes_known_kind',
    `alter table changes add constraint changes_known_kind
      check (kind in ('assigned', 'withdrawn', 'draft', 'submitted', 'restored'))`,
  ],
};
