import { type ReactNode, useEffect, useState } from 'react';
import { useDraft } from '../../stores/draft-store';
import { type Place, useNavigation } from '../../stores/navigation-store';

/** Names the screen in the title bar, and tells screen readers when another one has come. */
export function Arrivals(): ReactNode {
  const place = useNavigation((state) => state.place);
  const arrivals = useNavigation((state) => state.arrivals);
  const task = useDraft((state) => state.open?.task.title ?? null);
  const name = nameOf(place, task);
  const [said, setSaid] = useState('');
  useEffect(() => {
    document.title = `${name} – Goldsmith`;
  }, [name]);
  useEffect(() => {
    if (arrivals > 0) {
      setSaid(name);
    }
  }, [arrivals, name]);
  return (
    <div aria-live="polite" className="sr-only">
      {said}
    </div>
  );
}

function nameOf(place: Place, task: string | null): string {
  switch (place.screen) {
    case 'dashboard':
      return 'Tasks';
    case 'workspace':
      return task ?? 'Task';
    case 'sync':
      return 'Sync';
    case 'settings':
      return 'Settings';
  }
}
