import { projectIdSchema } from '#shared/lib/ids';
import { failure, type Result, success } from '#shared/lib/result';
import { recordOperator } from '../audit/audit-log';
import { createBundle, findSameContent, newestBundle } from '../bundles/bundles';
import { publishToAll, withdrawFromAll } from '../bundles/publish';
import type { HubContext } from '../context';
import { sampleProject } from '../sample/sample-project';
import type { BundleRow } from '../store/tables';
import type { Command } from './command';
import { answer, readWords } from './words';

const sampleId = projectIdSchema.parse('sample');

/** Publishes the project that ships with the program to everyone; a second time changes nothing. */
export const sample: Command = {
  name: 'sample',
  usage: '',
  summary: 'publish the sample project to all who are or will be there: {"tasks", "bundle"}',
  prepare(typed) {
    const words = readWords(typed, {}, [0, 0]);
    if (!words.ok) {
      return words;
    }
    return success(async (context, io) => {
      const { platform, store } = context;
      const before = await newestBundle(store.read, sampleId);
      const bundle = await sampleBundle(context, before);
      if (!bundle.ok) {
        return failure(`the sample project: ${bundle.error}`);
      }
      const { hash, tasks } = bundle.value;
      const now = platform.now();
      await store.write(async (database) => {
        await publishToAll(database, now, hash);
        if (before !== null && before.hash !== hash) {
          await withdrawFromAll(database, now, before.hash);
        }
        await recordOperator(database, now, 'bundle-published', hash, 'all');
      });
      return answer(io, { tasks, bundle: hash });
    });
  },
};

/**
 * The bundle that holds the sample as this program has it. Its deadlines count from the day it was made, so one that
 * is there is compared with the sample of its own day.
 */
async function sampleBundle(
  context: HubContext,
  newest: BundleRow | null,
): Promise<Result<BundleRow, string>> {
  const { platform, store } = context;
  if (newest !== null) {
    const same = await findSameContent(store.read, sampleProject(newest.created_at));
    if (same?.hash === newest.hash) {
      return success(newest);
    }
  }
  return createBundle(context, sampleProject(platform.now()));
}
