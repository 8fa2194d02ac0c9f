import type { ReactNode, Ref } from 'react';
import type { Finding } from '#shared/domain/finding';
import type { EvidenceDraft, JudgementDraft } from '#shared/steps/verify/verify-answer';
import type { VerifyConfig } from '#shared/steps/verify/verify-config';
import { ProseEditor } from '../../editor/prose-editor';
import { EditorField } from '../editor-field';
import { spotOf } from '../finding-spot';
import { findingProp, findingsAt } from '../findings-at';
import type { NamedText, Stage } from '../step-component';
import { useLiveText } from '../use-live-text';
import { EvidenceList } from './evidence-list';
import { VerdictChoice } from './verdict-choice';

export interface JudgementPanelProps {
  readonly text: NamedText;
  readonly judgement: JudgementDraft;
  readonly config: VerifyConfig;
  readonly documentKey: string;
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  readonly stage: Stage;
  /** The list of claims; null where the project wants none. */
  readonly claims: ReactNode | null;
  readonly onVerdict: (value: JudgementDraft['value']) => void;
  readonly onEvidence: (evidence: readonly EvidenceDraft[]) => void;
  readonly onExplain: (read: () => string) => void;
  readonly onTool: (tool: 'run' | 'calculation') => void;
  readonly verdictRef?: Ref<HTMLDivElement>;
}

/** All that is said about one text: the verdict, its claims, why, and what shows it. Another text is another panel. */
export function JudgementPanel(props: JudgementPanelProps): ReactNode {
  const { text, judgement, config, readOnly, findings, stage, claims } = props;
  const path = ['texts', text.id];
  const explanation = useLiveText(judgement.explanation);
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-6">
      <div data-spot={spotOf([...path, 'value'])}>
        <VerdictChoice
          {...(props.verdictRef === undefined ? {} : { ref: props.verdictRef })}
          label={`Verdict on ${text.name}`}
          labels={config.labels}
          value={judgement.value}
          readOnly={readOnly}
          {...findingProp(findings, ...path, 'value')}
          onChange={props.onVerdict}
        />
      </div>
      {claims}
      {config.explanation !== 'none' && (
        <EditorField
          spot={spotOf([...path, 'explanation'])}
          label="Why, step by step"
          findings={findingsAt(findings, ...path, 'explanation')}
        >
          <ProseEditor
            dress="compact"
            label={`Explanation of ${text.name}`}
            documentKey={props.documentKey}
            version={explanation.version}
            value={explanation.start}
            readOnly={readOnly}
            placeholder="What is right, what is wrong, and how it can be seen."
            onOpenLink={stage.openLink}
            onChange={(read) => props.onExplain(() => explanation.heard(read()))}
          />
        </EditorField>
      )}
      <section aria-label={`Evidence on ${text.name}`}>
        <h3 className="mb-1.5 font-medium text-ink-soft text-xs">
          Evidence
          {config.leastEvidence > 0 && (
            <span className="font-normal text-ink-faint">
              {' '}
              · at least {config.leastEvidence}, with that on claims
            </span>
          )}
        </h3>
        <EvidenceList
          label={`Evidence on ${text.name}`}
          evidence={judgement.evidence}
          means={config.means}
          path={[...path, 'evidence']}
          readOnly={readOnly}
          findings={findings}
          onChange={props.onEvidence}
          onTool={props.onTool}
        />
      </section>
    </div>
  );
}
