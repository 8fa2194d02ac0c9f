import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { submissionSchema } from '#shared/domain/submission';
import { stepIdSchema, submissionIdSchema, taskIdSchema } from '#shared/lib/ids';
import { findAccount } from '../../../electron/accounts/account-repository';
import { addAuthorship } from '../../../electron/authorship/authorship-repository';
import { DraftCache } from '../../../electron/drafts/draft-cache';
import { saveDraft } from '../../../electron/drafts/save-draft';
import { MediaFolder } from '../../../electron/media/media-folder';
import { freezeSubmission } from '../../../electron/outbox/freeze-submission';
import { emptyStore } from '../../support/empty-store';
import { ACCOUNT, takeIn } from '../../support/filled-store';
import { exampleAnswers } from '../../support/sample-answers';
import { sixStepTask, testProject } from '../../support/sample-material';
import { temporaryFolder } from '../../support/temporary-folder';

const bodySchema = z.object({ body: z.string() });
const task = taskIdSchema.parse('task-1');
const write = stepIdSchema.parse('write');
const sums = { typed: 900, pastedInside: 20, pastedOutside: 40, removed: 100, active: 600_000 };

/** What a submission says of each step's writing, after some of it was counted. */
function submitted(asks: boolean): Record<string, unknown> {
  const database = emptyStore();
  takeIn(database, [sixStepTask()], 1, { ...testProject(), authorship: asks });
  const drafts = {
    database,
    cache: new DraftCache({ after: () => () => undefined }),
    clock: { now: () => 1_000_000 },
    timers: { after: () => () => undefined },
  };
  saveDraft(drafts, ACCOUNT, { task, base: 0, change: { kind: 'whole', answers: exampleAnswers() } });
  database.write((writable) => addAuthorship(writable, ACCOUNT, task, write, sums));
  const account = findAccount(database.read, ACCOUNT);
  if (account === null) {
    throw new Error('the account is not there');
  }
  const service = {
    ...drafts,
    media: new MediaFolder(join(temporaryFolder(), 'media')),
    newSubmissionId: () => submissionIdSchema.parse('11111111-1111-4111-8111-111111111111'),
    appVersion: '0.1.0',
  };
  expect(freezeSubmission(service, account, task, 'Traced by hand.')).toMatchObject({ ok: true });
  const row = database.read.get('SELECT body FROM outbox', [], bodySchema);
  const { steps } = submissionSchema.parse(JSON.parse(row?.body ?? ''));
  return Object.fromEntries(steps.map(({ id, authorship }) => [id, authorship]));
}

it('a submission says how its answers were written where the project asks for it', () => {
  expect(submitted(true)).toMatchObject({ write: sums, justify: null, trace: null });
});

it('it says nothing where the project does not ask, whatever was counted', () => {
  expect(Object.values(submitted(false)).filter((authorship) => authorship !== null)).toEqual([]);
});
