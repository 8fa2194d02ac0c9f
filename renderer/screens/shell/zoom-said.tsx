import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useSettings } from '../../stores/settings-store';

/** Says how large everything is now to who does not see it, whenever it has changed. */
export function ZoomSaid(): ReactNode {
  const zoom = useSettings((state) => state.settings.zoom);
  const last = useRef(zoom);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (last.current !== zoom) {
      last.current = zoom;
      setSaid(`Zoom ${zoom} %`);
    }
  }, [zoom]);
  return (
    <div aria-live="polite" className="sr-only">
      {said}
    </div>
  );
}
