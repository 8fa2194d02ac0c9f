import type { ReactNode } from 'react';
import type { ReasonAnswer, ReasonConfig } from '#shared/steps/reason/reason-answer';
import { FindingList } from '../../blocks/finding-list/finding-list';
import { ProseEditor } from '../../editor/prose-editor';
import { classNames } from '../../ui/class-names';
import { findingsAt } from '../findings-at';
import type { StepComponentProps } from '../step-component';
import { useLiveText } from '../use-live-text';
import type { Chain } from './use-chain';

export interface FinalAnswerProps extends StepComponentProps<ReasonConfig, ReasonAnswer> {
  readonly chain: Chain;
}

/** What the solution comes to, below the steps and always in sight. */
export function FinalAnswer({ step, view, readOnly, findings, stage, chain }: FinalAnswerProps): ReactNode {
  const { config, answer } = view;
  const text = useLiveText(answer.answer);
  const here = findingsAt(findings, 'answer');
  if (!config.needsAnswer && answer.answer === '' && readOnly) {
    return null;
  }
  return (
    <section
      data-spot="answer"
      aria-label="Final answer"
      className="max-h-[40%] shrink-0 overflow-y-auto border-line border-t bg-canvas px-4 py-3"
    >
      <div className="mx-auto flex max-w-4xl flex-col gap-1.5">
        <h3 className="font-medium text-ink-soft text-xs">
          {config.start === 'response' ? 'The right final answer' : 'Final answer'}
          {!config.needsAnswer && <span className="font-normal text-ink-faint"> optional</span>}
        </h3>
        <div
          className={classNames(
            'rounded-md border bg-raised focus-within:outline-2 focus-within:outline-focus [&_.prose-editor-text]:!min-h-0',
            here.some(({ severity }) => severity === 'blocks') ? 'border-bad' : 'border-line-strong/60',
          )}
        >
          <ProseEditor
            label="Final answer"
            dress="compact"
            documentKey={`${step.id} answer`}
            version={text.version}
            value={text.start}
            readOnly={readOnly}
            onOpenLink={stage.openLink}
            placeholder="The result alone, with its unit."
            onChange={(read) => chain.parts.changeLazily('answer', () => text.heard(read()))}
          />
        </div>
        <FindingList findings={here} />
      </div>
    </section>
  );
}
