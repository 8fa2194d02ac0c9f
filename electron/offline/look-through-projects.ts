import type { OfflineProject } from '#shared/ipc/offline';
import type { ProjectId, Sha256 } from '#shared/lib/ids';
import type { Database } from '../database/port';
import type { MediaFolder } from '../media/media-folder';
import type { Timers } from '../platform/clock';
import {
  announceAgain,
  type GivenBundle,
  givenBundles,
  isProjectReadable,
  picturesOfRows,
  rowsOfBundle,
} from './project-parts';

export interface OfflineContext {
  readonly database: Database;
  readonly media: MediaFolder;
  readonly timers: Timers;
}

/** So many tasks are read at once; then whatever else waits comes first. */
const TASKS_AT_ONCE = 200;

/** What was found of one bundle. */
interface FoundBundle extends GivenBundle {
  readonly isHere: boolean;
  readonly pictures: readonly Sha256[];
  readonly missingPictures: readonly Sha256[];
}

/**
 * What of each project of an account is on this computer. Nothing is remembered from earlier: every picture is read, and
 * hashed, and every project parsed, because a disk also loses what was written to it once.
 */
export async function lookThroughProjects(
  context: OfflineContext,
  account: string,
): Promise<OfflineProject[]> {
  const projects = new Map<ProjectId, FoundBundle[]>();
  for (const bundle of givenBundles(context.database.read, account)) {
    const found = await lookThrough(context, account, bundle);
    projects.set(bundle.project_id, [...(projects.get(bundle.project_id) ?? []), found]);
  }
  return [...projects].map(([project, bundles]) => sumUp(project, bundles));
}

/**
 * Notes of those of an account's bundles that `isMeant` names which are to be fetched: the ones that have not come, and those
 * that hold what is missing or damaged. What came of a download before goes on where it was.
 */
export async function announceMissing(
  context: OfflineContext,
  account: string,
  isMeant: (bundle: GivenBundle) => boolean,
): Promise<void> {
  const wanted: Sha256[] = [];
  for (const bundle of givenBundles(context.database.read, account).filter(isMeant)) {
    const { isHere, missingPictures } = await lookThrough(context, account, bundle);
    wanted.push(...(isHere && missingPictures.length === 0 ? [] : [bundle.hash]));
  }
  if (wanted.length > 0) {
    context.database.write((write) => announceAgain(write, account, wanted));
  }
}

async function lookThrough(
  context: OfflineContext,
  account: string,
  bundle: GivenBundle,
): Promise<FoundBundle> {
  const { database, media } = context;
  const pictures = await picturesOfBundle(context, account, bundle.hash);
  const missingPictures: Sha256[] = [];
  for (const hash of pictures) {
    if (!(await media.isWhole(hash))) {
      missingPictures.push(hash);
    }
  }
  const isHere = bundle.state === 'stored' && isProjectReadable(database.read, account, bundle.hash);
  return { ...bundle, isHere, pictures, missingPictures };
}

async function picturesOfBundle(
  { database, timers }: OfflineContext,
  account: string,
  bundle: Sha256,
): Promise<Sha256[]> {
  const rows = rowsOfBundle(database.read, account, bundle);
  const pictures = new Set<Sha256>();
  for (let start = 0; start < rows.length; start += TASKS_AT_ONCE) {
    for (const hash of picturesOfRows(database.read, rows.slice(start, start + TASKS_AT_ONCE))) {
      pictures.add(hash);
    }
    await new Promise<void>((resolve) => {
      timers.after(0, resolve);
    });
  }
  return [...pictures];
}

function sumUp(project: ProjectId, bundles: readonly FoundBundle[]): OfflineProject {
  const here = bundles.filter(({ isHere }) => isHere);
  const pictures = new Set(bundles.flatMap((bundle) => bundle.pictures));
  const missing = new Set(bundles.flatMap((bundle) => bundle.missingPictures));
  const toFetch = bundles.filter(({ isHere, missingPictures }) => !isHere || missingPictures.length > 0);
  return {
    project,
    // The newest edition has the name that the project has now.
    name: bundles.at(-1)?.title ?? project,
    tasks: bundles.reduce((sum, { tasks }) => sum + tasks, 0),
    bundles: { here: here.length, missing: bundles.length - here.length },
    pictures: { here: pictures.size - missing.size, missing: missing.size },
    missingBytes: toFetch.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
