import type { Recovery } from '#shared/ipc/recovery';
import { formatMoment } from './format/moment';

/** What was brought back after damage, in one sentence. */
export function describeRecovery({ snapshotAt, drafts, behind }: Recovery): string {
  const from = snapshotAt === null ? null : `the copy of ${formatMoment(snapshotAt)}`;
  if (drafts === 0) {
    return from === null
      ? 'Nothing could be read any more, and there was no copy: it begins anew, and the hub sends your tasks again.'
      : `It was brought back from ${from}; nothing newer could be read.`;
  }
  const source = from === null ? 'what could still be read' : `${from} and what could still be read`;
  const all =
    drafts === 1 ? 'your draft is as it was last saved' : `all ${drafts} drafts are as they were last saved`;
  const some =
    drafts === 1
      ? 'your draft may lack what was written last'
      : `${behind} of ${drafts} drafts may lack what was written last`;
  return `It was brought back from ${source}: ${behind === 0 ? all : some}.`;
}
