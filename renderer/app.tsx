import { lazy, type ReactNode, Suspense, useDeferredValue, useEffect } from 'react';
import type { Answers } from '#shared/domain/draft';
import { assertNever } from '#shared/lib/assert-never';
import { jsonWeight } from '#shared/lib/json-weight';
import { Dashboard } from './screens/dashboard/dashboard';
import { useAppliedKeys } from './screens/keys/use-applied-keys';
import { Settings } from './screens/settings/settings';
import { useAppliedAssistance } from './screens/shell/assistance';
import { CrashBoundary } from './screens/shell/crash-boundary';
import { useAppliedMotion } from './screens/shell/motion';
import { OpenedFiles } from './screens/shell/opened-files';
import { Shell } from './screens/shell/shell';
import { useAppliedTheme } from './screens/shell/theme';
import { useAppliedLooks } from './screens/shell/writing-looks';
import { SignIn } from './screens/sign-in/sign-in';
import { Sync } from './screens/sync/sync';
import { useAccount } from './stores/account-store';
import { useDraft } from './stores/draft-store';
import { type Place, useNavigation } from './stores/navigation-store';
import { useTasks } from './stores/tasks-store';
import { watchCopying } from './ui/copied-here';

// Editor, Markdown and formulas are most of the program, and the list of tasks needs none of them.
const loadWorkspace = () => import('./screens/workspace/workspace');
/** How long after the list the workspace is loaded ahead of its first use, in milliseconds: the list comes first. */
const AFTER_LIST = 500;
const Workspace = lazy(async () => ({ default: (await loadWorkspace()).Workspace }));

/**
 * Answers of so many characters and more are drawn a few milliseconds at a time while what was there before stands: they
 * would hold up a frame otherwise. Anything else comes at once, which is sooner.
 */
const LONG = 20_000;
const isLong = (answers: Answers): boolean => jsonWeight(answers) >= LONG;

export function App(): ReactNode {
  useAppliedTheme();
  useAppliedLooks();
  useAppliedKeys();
  useAppliedMotion();
  useAppliedAssistance();
  // In every screen: what is copied in one task may be pasted in another.
  useEffect(() => watchCopying(), []);
  const account = useAccount((state) => state.account);
  const hasStarted = useNavigation((state) => state.hasStarted);
  const place = useNavigation((state) => state.place);
  const ready = useDeferredValue(hasStarted ? place : null);
  const shown = place.screen === 'workspace' && isLong(useDraft.getState().answers) ? ready : place;
  const hasList = useTasks((state) => state.list !== null);
  useEffect(() => {
    // Not at the first idle moment: the page is idle while it waits for its first list, and would then be late for it.
    const pause = hasList ? setTimeout(() => void loadWorkspace(), AFTER_LIST) : undefined;
    return () => clearTimeout(pause);
  }, [hasList]);
  if (account === undefined || !hasStarted) {
    return null;
  }
  if (account === null) {
    return (
      <>
        <SignIn />
        <OpenedFiles />
      </>
    );
  }
  return (
    <Shell>
      {/* Around all screens: one of its own would be empty at first, and React keeps what is empty so for a while. */}
      <Suspense>
        {shown !== null && (
          <CrashBoundary key={shown.screen === 'workspace' ? shown.task : shown.screen}>
            {screenOf(shown)}
          </CrashBoundary>
        )}
      </Suspense>
    </Shell>
  );
}

function screenOf(place: Place): ReactNode {
  switch (place.screen) {
    case 'dashboard':
      return <Dashboard />;
    case 'workspace':
      return <Workspace task={place.task} />;
    case 'sync':
      return <Sync />;
    case 'settings':
      return <Settings />;
    default:
      return assertNever(place);
  }
}
