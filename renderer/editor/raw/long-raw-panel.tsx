import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatCount } from '#shared/lib/count';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { AnchoredPanel } from '../panels/anchored-panel';

export interface LongRawPanelProps {
  readonly length: number;
  readonly place: () => DOMRect | null;
  readonly onRemove: () => void;
  readonly onOpenSource: () => void;
  readonly onClose: () => void;
}

/** For kept source that no small field could hold: what can be done with it. */
export function LongRawPanel({
  length,
  place,
  onRemove,
  onOpenSource,
  onClose,
}: LongRawPanelProps): ReactNode {
  return (
    <AnchoredPanel label="Kept source" place={place} onClose={onClose}>
      <p className="text-sm">
        {formatCount(length)} characters are too many for this panel. The source of the whole text shows and
        changes them.
      </p>
      <div className="mt-2 flex items-center justify-between">
        <IconButton
          label="Remove"
          size="sm"
          icon={<Trash2 size={14} aria-hidden="true" />}
          onPress={onRemove}
        />
        <Button variant="primary" size="sm" onPress={onOpenSource}>
          Show the source
        </Button>
      </div>
    </AnchoredPanel>
  );
}
