import { RotateCcw } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import type { PromptAnswer, PromptConfig } from '#shared/steps/prompt/prompt-kind';
import { FindingList } from '../../blocks/finding-list/finding-list';
import { matchesKeys } from '../../blocks/shortcuts/match-keys';
import { ProseEditor } from '../../editor/prose-editor';
import { Button } from '../../ui/button';
import { EditorField } from '../editor-field';
import { findingsAt } from '../findings-at';
import type { StepComponentProps } from '../step-component';
import { useAnswerParts } from '../use-answer-parts';
import { useWordCount } from '../use-word-count';
import { WordGoal } from '../word-goal';
import { WorkArea } from '../work-area';
import { ADD_KEYS, ConstraintList } from './constraint-list';
import { PromptPreview } from './prompt-preview';
import { useConstraints } from './use-constraints';

export function PromptStep(props: StepComponentProps<PromptConfig, PromptAnswer>): ReactNode {
  const { step, view, readOnly, findings, stage } = props;
  const { answer, config, material } = view;
  const parts = useAnswerParts(props);
  // Another number puts another text into the editor, with a history of its own.
  const [version, setVersion] = useState(0);
  const start = useRef(answer.prompt);
  const words = useWordCount(answer.prompt);
  const constraints = useConstraints(answer.constraints, stage, (next) =>
    parts.change({ constraints: [...next] }),
  );
  const source = material.prompt.findLast((turn) => turn.role === 'user')?.content ?? null;

  const replacePrompt = (text: string): string => {
    const before = parts.read().prompt;
    start.current = text;
    setVersion((number) => number + 1);
    parts.change({ prompt: text });
    return before;
  };
  const startAgain = (text: string): void => {
    const before = replacePrompt(text);
    const putBack = (): void => void replacePrompt(before);
    stage.toast({
      tone: 'info',
      title: 'The prompt is the source prompt again',
      action: { label: 'Undo', onAct: putBack },
    });
  };

  return (
    <WorkArea
      step={step}
      stage={stage}
      aside={<WordGoal words={words} least={config.minWords} most={null} />}
      onKeyDown={(event) => {
        if (!readOnly && matchesKeys(event, ADD_KEYS)) {
          event.preventDefault();
          constraints.addAt(answer.constraints.length);
        }
      }}
    >
      <div className="mx-auto flex max-w-4xl flex-col gap-6">
        <EditorField spot="prompt" findings={findingsAt(findings, 'prompt')}>
          <ProseEditor
            label={step.title}
            dress="compact"
            documentKey={`${step.id} prompt ${version}`}
            value={start.current}
            readOnly={readOnly}
            onOpenLink={stage.openLink}
            placeholder="What would a practitioner really ask?"
            onChange={(readMarkdown) => parts.changeLazily('prompt', readMarkdown)}
          />
        </EditorField>
        {source !== null && !readOnly && (
          <SourcePrompt
            isInUse={answer.prompt.trim() === source.trim()}
            onStartAgain={() => startAgain(source)}
          />
        )}
        <EditorField
          spot="context"
          label="Context"
          help="What the person asking would know and say: who, where, what has been tried."
          findings={findingsAt(findings, 'context')}
        >
          <ProseEditor
            label="Context"
            dress="compact"
            documentKey={`${step.id} context`}
            value={answer.context}
            readOnly={readOnly}
            onOpenLink={stage.openLink}
            onChange={(readMarkdown) => parts.changeLazily('context', readMarkdown)}
          />
        </EditorField>
        <section data-spot="constraints" aria-label="Constraints" className="flex flex-col gap-2">
          <ConstraintList constraints={answer.constraints} handle={constraints} readOnly={readOnly} />
          <FindingList findings={findingsAt(findings, 'constraints')} />
        </section>
        <PromptPreview answer={answer} stage={stage} />
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
