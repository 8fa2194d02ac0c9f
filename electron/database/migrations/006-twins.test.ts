import { expect, it } from 'vitest';
import { z } from 'zod';
import { taskIdSchema } from '#shared/lib/ids';
import { emptyStore } from '../../../tests/support/empty-store';
import { ACCOUNT } from '../../../tests/support/filled-store';
import { findAccount } from '../../accounts/account-repository';
import { draftsToExchange, findTwin, NO_TWIN, thisDevice } from '../../twins/twin-repository';

it('gives each installation an id of its own, and sends nothing until somebody wants that', () => {
  const [one, other] = [emptyStore(), emptyStore()].map((database) => thisDevice(database.read));
  expect(z.uuid().safeParse(one).success).toBe(true);
  expect(one).not.toBe(other);
  const database = emptyStore();
  expect(findAccount(database.read, ACCOUNT)).toMatchObject({ keepsDrafts: false, sendsDrafts: false });
  expect(findTwin(database.read, ACCOUNT, taskIdSchema.parse('task-1'))).toEqual(NO_TWIN);
});

it('finds what is to be exchanged in indexes that hold nothing else', () => {
  const database = emptyStore();
  expect(draftsToExchange(database.read, ACCOUNT)).toEqual([]);
  const plan = database.read.all(
    `EXPLAIN QUERY PLAN SELECT task FROM drafts WHERE account = ? AND backed <> revision`,
    [ACCOUNT],
    z.object({ detail: z.string() }),
  );
  expect(plan.map(({ detail }) => detail).join()).toContain('drafts_to_send');
});
