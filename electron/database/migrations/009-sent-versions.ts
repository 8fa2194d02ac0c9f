import type { Migration } from '../migrate';

/** What a version of a draft was made of, also after the hub has confirmed it: should it lose that, the same goes again. */
export const sentVersions: Migration = {
  name: '009-sent-versions',
  up(database) {
    database.run('ALTER TABLE draft_twins ADD COLUMN sent TEXT');
  },
};
