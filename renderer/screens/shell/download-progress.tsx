import type { ReactNode } from 'react';
import { useSync } from '../../stores/sync-store';
import { classNames } from '../../ui/class-names';
import { ProgressBar } from '../../ui/progress-bar';
import { formatBytes } from './format/bytes';

/** The bundle that is being taken in, while there is one. */
export function DownloadProgress({ className }: { readonly className?: string }): ReactNode {
  const download = useSync((state) => state.status.download);
  if (download === null) {
    return null;
  }
  const { title, received, total } = download;
  return (
    <div className={classNames('rounded-md border border-line bg-surface px-4 py-3', className)}>
      <ProgressBar
        label={`Receiving ${title}`}
        value={received}
        max={Math.max(total, 1)}
        valueLabel={`${formatBytes(received)} of ${formatBytes(total)}`}
      />
    </div>
  );
}
