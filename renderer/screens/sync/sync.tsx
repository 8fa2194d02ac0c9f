import { FileInput, RefreshCw } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { describeFailure } from '#shared/ipc/describe-failure';
import { useFiles } from '../../stores/files-store';
import { useSync } from '../../stores/sync-store';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { DownloadProgress } from '../shell/download-progress';
import { RefusedBundles } from '../shell/refused-bundles';
import { ScreenFrame } from '../shell/screen-frame';
import { DraftList } from './draft-list';
import { OfflineProjects } from './offline-projects';
import { SubmissionList } from './submission-list';
import { SyncSummary } from './sync-summary';

/** What goes on between this computer and the hub, and what has become of each submission. */
export function Sync(): ReactNode {
  const failure = useSync((state) => state.failure);
  const isSyncing = useSync((state) => state.status.phase === 'syncing');
  const syncNow = useSync((state) => state.syncNow);
  const isOpening = useFiles((state) => state.isOpening);
  const openFile = useFiles((state) => state.open);
  const watchItems = useSync((state) => state.watchItems);
  useEffect(() => watchItems(), [watchItems]);
  return (
    <ScreenFrame
      title="Sync"
      action={
        <>
          <Button
            icon={<FileInput size={14} aria-hidden="true" />}
            isPending={isOpening}
            onPress={() => void openFile()}
          >
            Open file…
          </Button>
          <Button
            variant="primary"
            icon={<RefreshCw size={14} aria-hidden="true" />}
            isDisabled={isSyncing}
            onPress={() => void syncNow()}
          >
            Sync now
          </Button>
        </>
      }
    >
      {failure !== null && <Banner tone="bad">{describeFailure(failure)}</Banner>}
      <RefusedBundles />
      <SyncSummary />
      <DownloadProgress />
      <SubmissionList />
      <DraftList />
      <OfflineProjects />
    </ScreenFrame>
  );
}
