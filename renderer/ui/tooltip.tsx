import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Kbd } from './kbd';
import { useFirstKeys } from './keymap';

export interface TooltipProps {
  /** One focusable control (a Button, an IconButton…). */
  readonly children: ReactNode;
  readonly text: ReactNode;
  readonly keys?: string;
  readonly placement?: 'top' | 'bottom' | 'left' | 'right';
  readonly isDisabled?: boolean;
}

export function Tooltip({
  children,
  text,
  keys: named,
  placement = 'top',
  isDisabled = false,
}: TooltipProps): ReactNode {
  const keys = useFirstKeys(named);
  return (
    <TooltipTrigger delay={500} closeDelay={80} isDisabled={isDisabled}>
      {children}
      <AriaTooltip
        placement={placement}
        offset={6}
        className="appear z-50 flex max-w-72 items-center gap-2 rounded-md bg-ink px-2 py-1 text-xs text-canvas shadow-md"
      >
        <span>{text}</span>
        {keys !== undefined && <Kbd keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
