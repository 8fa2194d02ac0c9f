import type { ReactNode } from 'react';
import type { Turn } from '#shared/domain/turn';
import { classNames } from '../../ui/class-names';
import { MarkdownView } from '../markdown-view/markdown-view';

export interface ChatViewProps {
  /** The accessible name of the list. */
  readonly label: string;
  readonly turns: readonly Turn[];
  /** What stands above a turn, where that is more than who speaks. */
  readonly captionOf?: (index: number) => string;
  readonly onOpenLink: (url: string) => void;
}

const NAMES = { system: 'Instructions', user: 'User', assistant: 'Model' } as const;

/** A conversation as its two sides would read it: the user on the right, the model on the left. */
export function ChatView({ label, turns, captionOf, onOpenLink }: ChatViewProps): ReactNode {
  return (
    <ol aria-label={label} className="flex flex-col gap-3">
      {turns.map((turn, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: turns have no other name here
          key={index}
          className={classNames(
            'flex max-w-[88%] flex-col gap-1 [contain-intrinsic-size:auto_6rem] [content-visibility:auto]',
            turn.role === 'user' ? 'items-end self-end' : 'self-start',
            turn.role === 'system' && 'max-w-full self-stretch',
          )}
        >
          <span className="font-medium text-ink-faint text-xs">{captionOf?.(index) ?? NAMES[turn.role]}</span>
          <div
            className={classNames(
              'max-w-full rounded-lg border px-3 py-2',
              turn.role === 'user' ? 'border-accent/25 bg-accent-soft' : 'border-line bg-raised',
              turn.role === 'system' && 'border-dashed bg-canvas',
            )}
          >
            <MarkdownView source={turn.content} isCompact mayWait onOpenLink={onOpenLink} />
          </div>
        </li>
      ))}
    </ol>
  );
}
