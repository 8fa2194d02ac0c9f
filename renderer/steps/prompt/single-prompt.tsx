import { RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { composeMessage } from '#shared/steps/prompt/compose-prompt';
import type { PromptAnswer } from '#shared/steps/prompt/prompt-answer';
import type { PromptConfig } from '#shared/steps/prompt/prompt-config';
import { ProseEditor } from '../../editor/prose-editor';
import { useActionKeys } from '../../shortcuts/use-action-keys';
import { Button } from '../../ui/button';
import { Brief } from '../brief';
import { EditorField } from '../editor-field';
import { findingsAt } from '../findings-at';
import type { StepComponentProps } from '../step-component';
import { useAnswerParts } from '../use-answer-parts';
import { useLiveText } from '../use-live-text';
import { useNamedTexts } from '../use-named-texts';
import { useWordCount } from '../use-word-count';
import { WordGoal } from '../word-goal';
import { WorkArea } from '../work-area';
import { Background, useConstraints } from './background';
import { PromptPreview } from './prompt-preview';
import { startAgain } from './start-again';

/** One prompt: an editor, and what belongs to it below. */
export function SinglePrompt(props: StepComponentProps<PromptConfig, PromptAnswer>): ReactNode {
  const { step, view, readOnly, findings, stage } = props;
  const { answer, config, material } = view;
  const parts = useAnswerParts(props);
  const texts = useNamedTexts(stage, material, 'all');
  const text = useLiveText(answer.prompt);
  const words = useWordCount(answer.prompt);
  const constraints = useConstraints(answer, stage, parts);
  const source = material.prompt.findLast((turn) => turn.role === 'user')?.content ?? null;
  const message = composeMessage(config, answer, answer.prompt);
  const onKeyDown = useActionKeys({
    'add-to-list':
      readOnly || config.constraints === 'hidden' ? null : () => constraints.addAt(answer.constraints.length),
  });

  return (
    <WorkArea
      step={step}
      stage={stage}
      texts={texts}
      aside={<WordGoal words={words} least={config.minWords} most={null} />}
      onKeyDown={onKeyDown}
    >
      <div className="mx-auto flex max-w-4xl flex-col gap-6">
        <Brief markdown={config.brief} stage={stage} />
        <EditorField spot="prompt" findings={findingsAt(findings, 'prompt')}>
          <ProseEditor
            label={step.title}
            dress="compact"
            documentKey={`${step.id} prompt`}
            version={text.version}
            value={text.start}
            readOnly={readOnly}
            onOpenLink={stage.openLink}
            placeholder="What would a practitioner really ask?"
            onChange={(read) => parts.changeLazily('prompt', () => text.heard(read()))}
          />
        </EditorField>
        {source !== null && !readOnly && (
          <SourcePrompt
            isInUse={answer.prompt.trim() === source.trim()}
            onStartAgain={() => startAgain(parts, stage, source)}
          />
        )}
        <Background {...props} parts={parts} constraints={constraints} />
        <PromptPreview turns={message === '' ? [] : [{ role: 'user', content: message }]} stage={stage} />
      </div>
    </WorkArea>
  );
}

function SourcePrompt(props: { readonly isInUse: boolean; readonly onStartAgain: () => void }): ReactNode {
  return (
    <div className="-mt-4 flex">
      <Button
        size="sm"
        variant="quiet"
        icon={<RotateCcw size={13} aria-hidden="true" />}
        isDisabled={props.isInUse}
        onPress={props.onStartAgain}
      >
        Start again from the source prompt
      </Button>
    </div>
  );
}
