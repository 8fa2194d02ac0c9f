import type { ReactNode } from 'react';
import type { LineItem, PromptAnswer } from '#shared/steps/prompt/prompt-answer';
import type { PromptConfig } from '#shared/steps/prompt/prompt-config';
import { ProseEditor } from '../../editor/prose-editor';
import { EditorField } from '../editor-field';
import { findingsAt } from '../findings-at';
import { newId } from '../new-id';
import type { Stage, StepComponentProps } from '../step-component';
import type { AnswerPartsHandle } from '../use-answer-parts';
import { type ListHandle, useListItems } from '../use-list-items';
import { useLiveText } from '../use-live-text';
import { ADD_KEYS, LineList } from './line-list';

export interface BackgroundProps extends StepComponentProps<PromptConfig, PromptAnswer> {
  readonly parts: AnswerPartsHandle<PromptAnswer>;
  readonly constraints: ListHandle<LineItem>;
}

/** Context, constraints and edge conditions, those that the project asks for. */
export function Background(props: BackgroundProps): ReactNode {
  const { step, view, readOnly, findings, stage, parts } = props;
  const { answer, config } = view;
  const edges = useEdges(answer, stage, parts);
  const context = useLiveText(answer.context);
  return (
    <>
      {config.context !== 'hidden' && (
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
            version={context.version}
            value={context.start}
            readOnly={readOnly}
            onOpenLink={stage.openLink}
            onChange={(read) => parts.changeLazily('context', () => context.heard(read()))}
          />
        </EditorField>
      )}
      {config.constraints !== 'hidden' && (
        <LineList
          spot="constraints"
          title="Constraints"
          one="Constraint"
          help="What a real case would impose: a budget, a deadline, a law, something that is not possible."
          addLabel="Add a constraint"
          {...(config.mode === 'single' ? { keys: ADD_KEYS } : {})}
          lines={answer.constraints}
          handle={props.constraints}
          readOnly={readOnly}
          findings={findingsAt(findings, 'constraints')}
        />
      )}
      {config.edges !== 'hidden' && (
        <LineList
          spot="edges"
          title="Edge conditions"
          one="Edge condition"
          help="What lies at the edge of the usual and must still come out right: a limit value, a rare exception, a missing record."
          addLabel="Add an edge condition"
          lines={answer.edges ?? []}
          handle={edges}
          readOnly={readOnly}
          findings={findingsAt(findings, 'edges')}
        />
      )}
    </>
  );
}

/** The constraints as a list to work on; a step adds to it by its own key, so it is made there. */
export function useConstraints(
  answer: PromptAnswer,
  stage: Stage,
  parts: AnswerPartsHandle<PromptAnswer>,
): ListHandle<LineItem> {
  return useListItems<LineItem>({
    items: answer.constraints,
    stage,
    spot: 'constraints',
    make: blankLine,
    textOf: ({ text }) => text,
    removed: 'Constraint removed',
    onChange: (constraints) => parts.change({ constraints }),
  });
}

function useEdges(
  answer: PromptAnswer,
  stage: Stage,
  parts: AnswerPartsHandle<PromptAnswer>,
): ListHandle<LineItem> {
  return useListItems<LineItem>({
    items: answer.edges ?? [],
    stage,
    spot: 'edges',
    make: blankLine,
    textOf: ({ text }) => text,
    removed: 'Edge condition removed',
    onChange: (edges) => parts.change({ edges }),
  });
}

function blankLine(): LineItem {
  return { id: newId(), text: '' };
}
