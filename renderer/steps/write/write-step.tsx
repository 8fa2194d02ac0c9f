import type { ReactNode } from 'react';
import type { WriteAnswer, WriteConfig } from '#shared/steps/write/write-kind';
import { ProseEditor } from '../../editor/prose-editor';
import { EditorPage } from '../editor-page';
import { findingsAt } from '../findings-at';
import type { StepComponentProps } from '../step-component';
import { useWordCount } from '../use-word-count';
import { WordGoal } from '../word-goal';
import { WorkArea } from '../work-area';

export function WriteStep(props: StepComponentProps<WriteConfig, WriteAnswer>): ReactNode {
  const { step, view, readOnly, findings, stage, onChangeLazily } = props;
  const { answer, config } = view;
  const words = useWordCount(answer.markdown);
  return (
    <WorkArea
      step={step}
      stage={stage}
      scrollsItself
      aside={<WordGoal words={words} least={config.minWords} most={config.maxWords} />}
    >
      <EditorPage spot="markdown" stage={stage} findings={findingsAt(findings, 'markdown')}>
        <ProseEditor
          label={step.title}
          documentKey={step.id}
          value={answer.markdown}
          readOnly={readOnly}
          onOpenLink={stage.openLink}
          placeholder="Write the answer that you would stand behind."
          onChange={(readMarkdown) => onChangeLazily(() => ({ markdown: readMarkdown() }))}
        />
      </EditorPage>
    </WorkArea>
  );
}
