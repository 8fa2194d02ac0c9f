import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import type { OpenTask } from '#shared/ipc/tasks';
import { useTwin } from '../../../stores/twin-store';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { type LiveAction, useLiveActionList } from '../../../ui/live-actions';
import { toasts } from '../../shell/toasts';
import { TOO_LARGE } from '../../shell/too-large-draft';
import { useNow } from '../../shell/use-now';
import { copyOut } from '../copy-out';
import { whereAndWhen } from './twin-words';
import { useIdleHands } from './use-idle-hands';

const TwinDialog = lazy(async () => ({ default: (await import('./twin-dialog')).TwinDialog }));

/** What the same expert wrote on another device, as long as it is not part of what stands here. */
export function TwinBanner({ open }: { readonly open: OpenTask }): ReactNode {
  const twin = useTwin((state) => state.twin);
  const sides = useTwin((state) => state.sides);
  const now = useNow();
  const isFollowing = twin.kind === 'newer' || (twin.kind === 'submitted' && open.state !== 'submitted');
  useIdleHands(isFollowing, follow);
  const [isFailed, setFailed] = useState(false);
  const compare = useCallback(
    () =>
      void useTwin
        .getState()
        .compare()
        .then((isShown) => setFailed(!isShown)),
    [],
  );
  const actions: LiveAction[] =
    twin.kind === 'conflict'
      ? [{ id: 'compare devices', label: 'Compare with the other device', group: 'Workspace', act: compare }]
      : [];
  useLiveActionList(actions);
  switch (twin.kind) {
    case 'none':
      return null;
    case 'submitted':
      return (
        <Banner tone="info" title="Submitted on another device" className="m-2">
          What was written here and not there stays in the history.
        </Banner>
      );
    case 'unreadable':
      return (
        <Banner tone="warn" title="This was also written on another device" className="m-2">
          {`${whereAndWhen(twin.elsewhere, now)}: a newer Goldsmith wrote it. Update this one to see it. Nothing of either is lost.`}
        </Banner>
      );
    case 'too-large':
      return (
        <Banner
          tone="warn"
          title="The hub has no copy of this draft as it is now"
          className="m-2"
          action={
            <Button size="sm" onPress={() => void copyOut()}>
              Save a copy…
            </Button>
          }
        >
          {TOO_LARGE}
        </Banner>
      );
    case 'newer':
      return (
        <Banner
          tone="info"
          title="You went on with this on another device"
          className="m-2"
          action={
            <Button size="sm" onPress={follow}>
              Show it now
            </Button>
          }
        >
          {`${whereAndWhen(twin.elsewhere, now)}. It is shown here as soon as you stop typing.`}
        </Banner>
      );
    case 'conflict':
      return (
        <>
          <Banner
            tone="warn"
            title="This was also written on another device"
            className="m-2"
            action={
              <Button size="sm" onPress={compare}>
                Compare…
              </Button>
            }
          >
            {isFailed
              ? 'The two could not be compared just now, as what is here could not be saved first.'
              : `${whereAndWhen(twin.elsewhere, now)}. Both are kept; you can go on, and compare them whenever you like.`}
          </Banner>
          {sides !== null && (
            <Suspense>
              <TwinDialog open={open} sides={sides} now={now} />
            </Suspense>
          )}
        </>
      );
  }
}

/** What was said when something was last taken over; it is not said twice at once. */
let said: string | null = null;

function follow(): void {
  const { twin, takeOver } = useTwin.getState();
  void takeOver().then((isOther) => {
    if (isOther && twin.kind === 'newer') {
      if (said !== null) {
        toasts.close(said);
      }
      said = toasts.add(
        {
          tone: 'good',
          title: 'What you wrote on your other device is here',
          detail: 'What stood here before is in the history.',
        },
        { timeout: 10_000 },
      );
    }
  });
}
