import type { ReactNode } from 'react';
import { composePrompt, type PromptAnswer } from '#shared/steps/prompt/prompt-kind';
import { MarkdownView } from '../../blocks/markdown-view/markdown-view';
import type { Stage } from '../step-component';

/** The three fields as the one message that a model would be sent; kept up to date with every save. */
export function PromptPreview(props: { readonly answer: PromptAnswer; readonly stage: Stage }): ReactNode {
  const message = composePrompt(props.answer);
  return (
    <section aria-label="What a model would be sent" className="rounded-lg border border-line bg-canvas">
      <h3 className="border-line border-b px-4 py-2 font-medium text-ink-soft text-xs">
        What a model would be sent
      </h3>
      <div className="px-4 py-3">
        {message === '' ? (
          <p className="text-ink-faint text-sm">
            Nothing yet: context, prompt and constraints come together here.
          </p>
        ) : (
          <MarkdownView source={message} isCompact onOpenLink={props.stage.openLink} />
        )}
      </div>
    </section>
  );
}
