import type { ReactNode } from 'react';
import { useSync } from '../../stores/sync-store';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { useLiveActionList } from '../../ui/live-actions';

/** Says which bundles were not taken in, and why, for as long as that is so. */
export function RefusedBundles(): ReactNode {
  const refused = useSync((state) => state.status.refused);
  const retry = useSync((state) => state.retryRefused);
  useLiveActionList(
    refused.length === 0
      ? []
      : [
          {
            id: 'retry bundles',
            label: 'Fetch again what was not taken in',
            group: 'Everywhere',
            act: () => void retry(),
          },
        ],
  );
  return refused.map(({ title, reason }, index) => (
    <Banner
      // biome-ignore lint/suspicious/noArrayIndexKey: two editions of a project have the same title
      key={index}
      tone="bad"
      title={`“${title}” was not taken in`}
      action={
        <Button size="sm" onPress={() => void retry()}>
          Fetch it again
        </Button>
      }
    >
      {reason}
    </Banner>
  ));
}
