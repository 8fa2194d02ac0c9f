import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { currentPlatform, keySigns, spokenKeys } from './key-names';
import { VisuallyHidden } from './visually-hidden';

export interface KbdProps {
  /** A combination such as 'Mod+Enter', or several separated by spaces for alternatives: '1 2 3'. */
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
  const combinations = keys.split(' ').filter((part) => part !== '');
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
