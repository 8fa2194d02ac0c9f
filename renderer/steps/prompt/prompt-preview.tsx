import type { ReactNode } from 'react';
import type { Turn } from '#shared/domain/turn';
import { ChatView } from '../../blocks/chat-view/chat-view';
import { MarkdownView } from '../../blocks/markdown-view/markdown-view';
import type { Stage } from '../step-component';

export interface PromptPreviewProps {
  /** What a model would be sent; one turn is shown as a text, several as a chat. */
  readonly turns: readonly Turn[];
  readonly captionOf?: (index: number) => string;
  readonly stage: Stage;
}

/** All parts as the conversation that a model would be sent; kept up to date with every save. */
export function PromptPreview({ turns, captionOf, stage }: PromptPreviewProps): ReactNode {
  const [first, ...more] = turns;
  return (
    <section aria-label="What a model would be sent" className="rounded-lg border border-line bg-canvas">
      <h3 className="border-line border-b px-4 py-2 font-medium text-ink-soft text-xs">
        What a model would be sent
      </h3>
      <div className="px-4 py-3">
        {first === undefined ? (
          <p className="text-ink-faint text-sm">Nothing yet: everything you write comes together here.</p>
        ) : more.length === 0 ? (
          <MarkdownView source={first.content} isCompact onOpenLink={stage.openLink} />
        ) : (
          <ChatView
            label="The conversation as a chat"
            turns={turns}
            onOpenLink={stage.openLink}
            {...(captionOf === undefined ? {} : { captionOf })}
          />
        )}
      </div>
    </section>
  );
}
