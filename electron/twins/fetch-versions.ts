import type { Sha256, TaskId } from '#shared/lib/ids';
import { picturesIn } from '#shared/media/pictures-in';
import { type DraftVersion, draftVersionSchema } from '#shared/protocol/drafts';
import { readAnswersAt } from '../drafts/landmarks';
import { openDraft } from '../drafts/save-draft';
import type { PullStop } from '../sync/pull-changes';
import { answersIn, contentOf } from './compose-version';
import type { TwinContext } from './exchange-drafts';
import { type Beside, findVersion } from './version-repository';

/** A version that says what its only parent says, which the draft here includes: that was lost at the hub, and given again. */
export interface Copy {
  readonly version: Sha256;
  readonly revision: number;
}

type Fetched =
  | { readonly kind: 'ok'; readonly beside: readonly Beside[]; readonly copies: readonly Copy[] }
  /** One of them is not the newest any more. */
  | { readonly kind: 'again' }
  | { readonly kind: 'stop'; readonly stop: PullStop };

/** Fetches the newest versions that are unknown here. */
export async function fetchUnknown(
  context: TwinContext,
  task: TaskId,
  heads: readonly Sha256[],
): Promise<Fetched> {
  const { hub, token, account, database } = context;
  const beside: Beside[] = [];
  const copies: Copy[] = [];
  for (const version of heads) {
    if (findVersion(database.read, account.id, task, version) === null) {
      const reply = await hub.draftVersion(token, task, version);
      if (reply.kind === 'refused') {
        return { kind: 'again' };
      }
      if (reply.kind !== 'ok') {
        return { kind: 'stop', stop: reply };
      }
      const found = parseVersion(task, reply.value);
      const read = readVersion(context, task, version, found);
      if (found?.parents.length === 1 && isCopy(context, task, read)) {
        copies.push({ version, revision: read.common });
        continue;
      }
      const stop = await context.fetchPictures(task, picturesIn(read.answers));
      if (stop !== null) {
        return { kind: 'stop', stop };
      }
      beside.push(read);
    }
  }
  return { kind: 'ok', beside, copies };
}

/** What came, in the shapes of this Goldsmith. Nothing of it is believed but its hash. */
function readVersion(
  context: TwinContext,
  task: TaskId,
  version: Sha256,
  found: DraftVersion | null,
): Beside {
  const open = openDraft(context, context.account.id, task);
  const answers = found === null || open === null ? null : answersIn(open.task, found);
  return {
    version,
    state: answers === null ? 'unreadable' : 'beside',
    revision: null,
    device: found?.device.name ?? '',
    savedAt: found?.savedAt ?? 0,
    common: found === null ? null : commonRevision(context, task, found),
    answers,
  };
}

/** Whether a version says what stood here when its parent did. */
function isCopy(
  { database, account }: TwinContext,
  task: TaskId,
  read: Beside,
): read is Beside & { readonly common: number } {
  if (read.answers === null || read.common === null) {
    return false;
  }
  const then = readAnswersAt(database.read, account.id, task, read.common);
  return contentOf(then) === contentOf(read.answers);
}

function parseVersion(task: TaskId, body: string): DraftVersion | null {
  try {
    const parsed = draftVersionSchema.safeParse(JSON.parse(body));
    return parsed.success && parsed.data.task === task ? parsed.data : null;
  } catch {
    // No JSON, or nested so deep that it can be no draft.
    return null;
  }
}

/** The newest revision here that a version of another device was made on; null when that is not known. */
function commonRevision(
  { database, account }: TwinContext,
  task: TaskId,
  version: DraftVersion,
): number | null {
  const known = version.parents.flatMap((parent) => {
    const found = findVersion(database.read, account.id, task, parent);
    return found?.state === 'included' && found.revision !== null ? [found.revision] : [];
  });
  return known.length === 0 ? null : Math.max(...known);
}
