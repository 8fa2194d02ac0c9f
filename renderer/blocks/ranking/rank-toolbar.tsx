import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { RANK_KEYS } from './rank-keys';

export type RankCommand = 'up' | 'down' | 'tie' | 'unrank';

export interface RankToolbarProps {
  /** What the commands act on. */
  readonly itemName: string | null;
  readonly isRanked: boolean;
  /** Null where ties are not allowed at all. */
  readonly canTie: boolean | null;
  readonly onCommand: (command: RankCommand) => void;
}

/** The same moves for those who neither drag nor use keys, with the keys shown. */
export function RankToolbar({ itemName, isRanked, canTie, onCommand }: RankToolbarProps): ReactNode {
  return (
    <div
      role="toolbar"
      aria-label={itemName === null ? 'Move' : `Move ${itemName}`}
      className="flex flex-wrap gap-1"
    >
      <Button
        size="sm"
        variant="quiet"
        keys={RANK_KEYS.up}
        isDisabled={itemName === null}
        onPress={() => onCommand('up')}
      >
        {isRanked ? 'Up' : 'Rank'}
      </Button>
      <Button
        size="sm"
        variant="quiet"
        keys={RANK_KEYS.down}
        isDisabled={!isRanked}
        onPress={() => onCommand('down')}
      >
        Down
      </Button>
      {canTie !== null && (
        <Button
          size="sm"
          variant="quiet"
          keys={RANK_KEYS.tie}
          isDisabled={!canTie}
          onPress={() => onCommand('tie')}
        >
          Tie with above
        </Button>
      )}
      <Button
        size="sm"
        variant="quiet"
        keys={RANK_KEYS.unrank}
        isDisabled={!isRanked}
        onPress={() => onCommand('unrank')}
      >
        Unrank
      </Button>
    </div>
  );
}
