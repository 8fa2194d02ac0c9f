import type { ReactNode } from 'react';
import type { Branch } from '#shared/steps/converse/converse-kind';
import { MarkdownView } from '../../blocks/markdown-view/markdown-view';
import { classNames } from '../../ui/class-names';
import { speakerName } from './speaker';

export interface ChatPreviewProps {
  readonly branch: Branch;
  readonly onOpenLink: (url: string) => void;
}

/** The conversation as its two sides would read it, with what the agent asks for in the margin of its questions. */
export function ChatPreview({ branch, onOpenLink }: ChatPreviewProps): ReactNode {
  const said = branch.turns.filter((turn) => turn.markdown.trim() !== '');
  if (said.length === 0) {
    return <p className="text-ink-soft text-sm">Nothing has been said yet.</p>;
  }
  return (
    <ol aria-label="The conversation as a chat" className="flex flex-col gap-4">
      {said.map((turn) => (
        <li
          key={turn.id}
          className={classNames(
            'flex max-w-[85%] flex-col gap-1 [contain-intrinsic-size:auto_6rem] [content-visibility:auto]',
            turn.role === 'user' ? 'items-end self-end' : 'self-start',
            turn.role === 'system' && 'max-w-full self-stretch',
          )}
        >
          <span className="font-medium text-ink-faint text-xs">{speakerName(turn.role)}</span>
          <div
            className={classNames(
              'max-w-full rounded-lg border px-4 py-2.5',
              turn.role === 'user' ? 'border-accent/25 bg-accent-soft' : 'border-line bg-raised',
              turn.role === 'system' && 'border-dashed bg-canvas',
            )}
          >
            <MarkdownView source={turn.markdown} isCompact mayWait onOpenLink={onOpenLink} />
          </div>
          {turn.asks !== null && (
            <p className="text-ink-soft text-xs">
              Asks for {turn.asks.what || '…'}, because {turn.asks.why || '…'}
            </p>
          )}
        </li>
      ))}
      {branch.expectedAnswer.trim() !== '' && (
        <li className="flex max-w-[85%] flex-col gap-1 self-start">
          <span className="font-medium text-good text-xs">Agent, expected final answer</span>
          <div className="rounded-lg border border-good/40 bg-good-soft px-4 py-2.5">
            <MarkdownView source={branch.expectedAnswer} isCompact onOpenLink={onOpenLink} />
          </div>
        </li>
      )}
    </ol>
  );
}
