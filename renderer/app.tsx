import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { assertNever } from '#shared/lib/assert-never';
import { Dashboard } from './screens/dashboard/dashboard';
import { Settings } from './screens/settings/settings';
import { Shell } from './screens/shell/shell';
import { useAppliedTheme } from './screens/shell/theme';
import { SignIn } from './screens/sign-in/sign-in';
import { Sync } from './screens/sync/sync';
import { useAccount } from './stores/account-store';
import { type Place, useNavigation } from './stores/navigation-store';

// Editor, Markdown and formulas are most of the program, and the list of tasks needs none of them.
const loadWorkspace = () => import('./screens/workspace/workspace');
const Workspace = lazy(async () => ({ default: (await loadWorkspace()).Workspace }));

export function App(): ReactNode {
  useAppliedTheme();
  const account = useAccount((state) => state.account);
  const hasStarted = useNavigation((state) => state.hasStarted);
  const place = useNavigation((state) => state.place);
  useEffect(() => {
    const idle = requestIdleCallback(() => void loadWorkspace(), { timeout: 2_000 });
    return () => cancelIdleCallback(idle);
  }, []);
  if (account === undefined || !hasStarted) {
    return null;
  }
  if (account === null) {
    return <SignIn />;
  }
  return (
    <Shell>
      <Suspense>{screenOf(place)}</Suspense>
    </Shell>
  );
}

function screenOf(place: Place): ReactNode {
  switch (place.screen) {
    case 'dashboard':
      return <Dashboard />;
    case 'workspace':
      return <Workspace />;
    case 'sync':
      return <Sync />;
    case 'settings':
      return <Settings />;
    default:
      return assertNever(place);
  }
}
