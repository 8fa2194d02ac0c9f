import type { ReactNode } from 'react';
import type { ChainStep } from '#shared/steps/reason/reason-answer';
import { ProseEditor } from '../../editor/prose-editor';
import { useLiveText } from '../use-live-text';
import type { Chain } from './use-chain';

export interface StepEditorProps {
  readonly name: string;
  readonly step: ChainStep;
  readonly chain: Chain;
  readonly onOpenLink: (url: string) => void;
}

/** The one live editor of a chain: that of the step which is being written. */
export function StepEditor({ name, step, chain, onOpenLink }: StepEditorProps): ReactNode {
  const text = useLiveText(step.markdown);
  return (
    <div className="rounded-md border border-line-strong/60 bg-raised focus-within:outline-2 focus-within:outline-focus">
      <ProseEditor
        ref={chain.editor}
        label={name}
        dress="compact"
        documentKey={step.id}
        version={text.version}
        value={text.start}
        onOpenLink={onOpenLink}
        placeholder="One inference, with its reason. Alt Enter begins the next step."
        onChange={(read) => chain.hear(step.id, () => text.heard(read()))}
      />
    </div>
  );
}
