import { Inbox, SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFiles } from '../../stores/files-store';
import { useSync } from '../../stores/sync-store';
import { useTasks } from '../../stores/tasks-store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';

/** Why there is nothing to see, and what to do. */
export function NoTasks({ hasAny }: { readonly hasAny: boolean }): ReactNode {
  const clear = useTasks((state) => state.clear);
  if (hasAny) {
    return (
      <EmptyState
        icon={<SearchX />}
        title="No task matches"
        action={<Button onPress={clear}>Clear search and filters</Button>}
      >
        Every word has to occur in a task: in its title, project, domain, prompt, or what you wrote.
      </EmptyState>
    );
  }
  return <NothingSynced />;
}

function NothingSynced(): ReactNode {
  const phase = useSync((state) => state.status.phase);
  const hasSynced = useSync((state) => state.status.lastSync !== null);
  const areRefused = useSync((state) => state.status.refused.length > 0);
  const syncNow = useSync((state) => state.syncNow);
  const openFile = useFiles((state) => state.open);
  const now = (
    <Button onPress={() => void syncNow()} isDisabled={phase === 'syncing'}>
      Sync now
    </Button>
  );
  if (phase === 'syncing') {
    return (
      <EmptyState icon={<Inbox />} title="Looking for your tasks…">
        They appear here as soon as the hub has sent them.
      </EmptyState>
    );
  }
  if (areRefused) {
    return (
      <EmptyState icon={<Inbox />} title="No tasks yet">
        The hub has sent some, but they did not arrive as they left it. Fetch them again; if that does not
        help, tell whoever runs your project.
      </EmptyState>
    );
  }
  return hasSynced ? (
    <EmptyState icon={<Inbox />} title="No tasks yet" action={now}>
      The hub has none for you at the moment. New ones appear here by themselves; ask whoever runs your
      project if you expected some.
    </EmptyState>
  ) : (
    <EmptyState
      icon={<Inbox />}
      title="Nothing has been synced yet"
      action={
        <div className="flex gap-2">
          {now}
          <Button onPress={() => void openFile()}>Open file…</Button>
        </div>
      }
    >
      Connect to the network once, so that the hub can send your tasks, or open the file that somebody has
      brought you from it. After that you can work without a network.
    </EmptyState>
  );
}
