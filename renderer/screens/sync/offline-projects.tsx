import { CircleCheck, CircleDashed, HardDriveDownload } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { describeFailure } from '#shared/ipc/describe-failure';
import type { OfflineProject } from '#shared/ipc/offline';
import { useOffline } from '../../stores/offline-store';
import { useSync } from '../../stores/sync-store';
import { Badge } from '../../ui/badge';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { describeParts, isComplete } from './offline-words';

/** Which projects can be worked on without a network for weeks, and what is missing of the others. */
export function OfflineProjects(): ReactNode {
  const projects = useOffline((state) => state.projects);
  const isRunnerWhole = useOffline((state) => state.isRunnerWhole);
  const failure = useOffline((state) => state.failure);
  const watch = useOffline((state) => state.watch);
  useEffect(() => watch(), [watch]);
  if (failure === null && (projects === null || projects.length === 0)) {
    return null;
  }
  return (
    <section aria-label="Available offline" className="flex flex-col gap-2">
      <h2 className="font-semibold text-ink-soft text-sm">Available offline</h2>
      {failure !== null && <Banner tone="bad">{describeFailure(failure)}</Banner>}
      {!isRunnerWhole && (
        <Banner tone="warn" title="Programs cannot be run just now">
          What runs them is not whole on this computer. Install Goldsmith again; your work stays as it is.
        </Banner>
      )}
      {projects !== null && (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {projects.map((project) => (
            <Project key={project.project} project={project} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Project({ project }: { readonly project: OfflineProject }): ReactNode {
  const fetch = useOffline((state) => state.fetch);
  const isFetching = useOffline((state) => state.fetching.includes(project.project));
  const isAway = useSync((state) => state.status.phase !== 'idle' && state.status.phase !== 'syncing');
  const isHere = isComplete(project);
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-6 px-5 py-3">
      <div className="min-w-0">
        <p className="truncate font-medium" title={project.name}>
          {project.name}
        </p>
        <p className="text-ink-soft">{describeParts(project, isAway)}</p>
      </div>
      {isHere ? (
        <Badge tone="good" icon={<CircleCheck size={12} aria-hidden="true" />}>
          Available offline
        </Badge>
      ) : (
        <div className="flex items-center gap-3">
          <Badge tone="warn" icon={<CircleDashed size={12} aria-hidden="true" />}>
            Not complete
          </Badge>
          <Button
            size="sm"
            icon={<HardDriveDownload size={13} aria-hidden="true" />}
            isPending={isFetching}
            aria-label={`Make ${project.name} available offline`}
            onPress={() => void fetch(project.project)}
          >
            Make available offline
          </Button>
        </div>
      )}
    </li>
  );
}
