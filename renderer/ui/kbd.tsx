import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { currentPlatform, keySigns, spokenKeys } from './key-names';
import { useCurrentKeys } from './keymap';
import { VisuallyHidden } from './visually-hidden';

export interface KbdProps {
  /** A combination such as 'Mod+Enter', several separated by spaces, '1 2 3', or keys named after an action (keymap.ts). */
  readonly keys: string;
  /**
   * Keys stand beside a control's name as a reminder for the eye; the control itself says them through
   * aria-keyshortcuts, so here they are silent unless asked to be spoken.
   */
  readonly isSpoken?: boolean;
  readonly className?: string;
}

export function Kbd({ keys, isSpoken = false, className }: KbdProps): ReactNode {
  const platform = currentPlatform();
  const combinations = useCurrentKeys(keys)
    .split(' ')
    .filter((part) => part !== '');
  if (combinations.length === 0) {
    return null;
  }
  return (
    <>
      <kbd
        aria-hidden="true"
        data-text-skip=""
        className={classNames('inline-flex items-center gap-1', className)}
      >
        {combinations.map((combination) => (
          <span key={combination} className="inline-flex items-center gap-px">
            {keySigns(combination, platform).map((sign) => (
              <span key={sign} className="kbd-key">
                {sign}
              </span>
            ))}
          </span>
        ))}
      </kbd>
      {isSpoken && (
        <VisuallyHidden>
          {combinations.map((combination) => spokenKeys(combination, platform)).join(', ')}
        </VisuallyHidden>
      )}
    </>
  );
}
