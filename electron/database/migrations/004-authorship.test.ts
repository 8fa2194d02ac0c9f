import { expect, it } from 'vitest';
import { stepIdSchema, taskIdSchema } from '#shared/lib/ids';
import { emptyStore } from '../../../tests/support/empty-store';
import { addAuthorship, findAuthorships } from '../../authorship/authorship-repository';

it('the store keeps sums by account, task and step, and adds to them', () => {
  const database = emptyStore();
  const task = taskIdSchema.parse('letter');
  const [write, justify] = ['write', 'justify'].map((id) => stepIdSchema.parse(id));
  const some = { typed: 10, pastedInside: 1, pastedOutside: 2, removed: 3, active: 4_000 };
  database.write((write_) => {
    addAuthorship(write_, 'ada', task, write!, some);
    addAuthorship(write_, 'ada', task, write!, { ...some, typed: 5 });
    addAuthorship(write_, 'ada', task, justify!, some);
    addAuthorship(write_, 'bob', task, write!, some);
  });
  expect(findAuthorships(database.read, 'ada', task)).toEqual({
    justify: some,
    write: { typed: 15, pastedInside: 2, pastedOutside: 4, removed: 6, active: 8_000 },
  });
  expect(findAuthorships(database.read, 'carol', task)).toEqual({});
});
