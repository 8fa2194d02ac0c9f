import type { Sha256, TaskId } from '#shared/lib/ids';
import type { DraftCache } from '../drafts/draft-cache';
import type { Timers } from '../platform/clock';
import type { PullStop } from '../sync/pull-changes';
import type { SendContext } from '../sync/send-outbox';
import { settleElsewhere, unsettledElsewhere } from './sent-elsewhere';
import { draftsToExchange } from './twin-repository';

export interface TwinContext extends SendContext {
  readonly timers: Timers;
  readonly cache: DraftCache;
  /** What the expert's other devices call this one, e.g. "Goldsmith on Linux". */
  readonly device: string;
  /** Told when the draft of a task and the hub's stand otherwise to one another than before. */
  readonly onTwin: (task: TaskId) => void;
  /** Fetches what is not here of the pictures of a draft. */
  readonly fetchPictures: (task: TaskId, hashes: readonly Sha256[]) => Promise<PullStop>;
}

/** So many in a row that the hub stumbles over, and it is the hub. */
const MOST_STUMBLES = 3;

/**
 * Gives the hub the drafts that are not there as they are here, and takes in what other devices gave it, where the hub keeps
 * drafts and the expert wants that. Saves since the last round go as one version.
 */
export async function exchangeDrafts(context: TwinContext): Promise<PullStop> {
  const { account, database } = context;
  if (!account.keepsDrafts || !account.sendsDrafts) {
    return null;
  }
  const tasks = draftsToExchange(database.read, account.id);
  if (tasks.length === 0) {
    return null;
  }
  // Loaded here and not before: it needs all step kinds, and the list of tasks comes up without them.
  const { exchangeDraft } = await import('./exchange-draft');
  let stumble: PullStop = null;
  let stumbles = 0;
  for (const task of tasks) {
    const stop = await exchangeDraft(context, task);
    stumbles = stop?.kind === 'failed' ? stumbles + 1 : 0;
    if (stop !== null && (stop.kind !== 'failed' || stumbles === MOST_STUMBLES)) {
      return stop;
    }
    stumble = stop ?? stumble;
  }
  return stumble;
}

/**
 * What was submitted on another device is so here, too: nobody hands it in twice. The words that stand here stay in the
 * history. A task that lies open is left to the window, which saves what is being typed first.
 */
export function settleSentElsewhere(context: TwinContext): void {
  const { account, database, cache } = context;
  for (const task of unsettledElsewhere(database.read, account.id)) {
    if (cache.liesOpen(account.id, task)) {
      context.onTwin(task);
    } else {
      database.write((write) => settleElsewhere(write, account.id, task));
      context.onTasks();
    }
  }
}
