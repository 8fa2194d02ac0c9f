import type { OfflineProject } from '#shared/ipc/offline';
import { countOf, formatCount } from '#shared/lib/count';
import { formatBytes } from '../shell/format/bytes';

/** Whether everything of a project is on this computer. */
export function isComplete({ bundles, pictures }: OfflineProject): boolean {
  return bundles.missing === 0 && pictures.missing === 0;
}

/** What of a project is here, or what is missing and how much. `isAway` when the hub is out of reach. */
export function describeParts(project: OfflineProject, isAway: boolean): string {
  const { tasks, bundles, pictures, missingBytes } = project;
  if (isComplete(project)) {
    const drawn = pictures.here === 0 ? '' : ` with ${countOf(pictures.here, 'picture')}`;
    return `${countOf(tasks, 'task')}${drawn}, guidelines and lists: all of it is on this computer, and was looked through just now.`;
  }
  const missing = [
    ...(bundles.missing > 0 ? [share(bundles, 'bundle')] : []),
    ...(pictures.missing > 0 ? [share(pictures, 'picture')] : []),
  ].join(' and ');
  const isOne = bundles.missing + pictures.missing === 1;
  const when = isAway ? ' It can be fetched once the hub can be reached, or comes with a file from it.' : '';
  return `${missing} ${isOne ? 'is' : 'are'} not whole on this computer: ${formatBytes(missingBytes)} to fetch.${when}`;
}

function share({ here, missing }: OfflineProject['bundles'], noun: string): string {
  const all = here + missing;
  return all === missing ? countOf(missing, noun) : `${formatCount(missing)} of ${countOf(all, noun)}`;
}
