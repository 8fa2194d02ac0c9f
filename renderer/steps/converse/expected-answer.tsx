import type { ReactNode } from 'react';
import type { Finding } from '#shared/domain/finding';
import { ProseEditor } from '../../editor/prose-editor';
import { EditorField } from '../editor-field';
import { spotOf } from '../finding-spot';
import { findingsAt } from '../findings-at';
import { useLiveText } from '../use-live-text';

export interface ExpectedAnswerProps {
  readonly markdown: string;
  readonly documentKey: string;
  /** Where it stands in the answer. */
  readonly path: readonly (string | number)[];
  readonly isRequired: boolean;
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  readonly onOpenLink: (url: string) => void;
  readonly onText: (read: () => string) => void;
}

/** What the conversation of one branch should come to. */
export function ExpectedAnswer(props: ExpectedAnswerProps): ReactNode {
  const { path, findings, onText } = props;
  const text = useLiveText(props.markdown);
  return (
    <EditorField
      spot={spotOf(path)}
      label={props.isRequired ? 'Expected final answer (required)' : 'Expected final answer'}
      help="What a good agent answers in the end, once it knows everything that it has asked for."
      findings={findingsAt(findings, ...path)}
    >
      <ProseEditor
        label="Expected final answer"
        dress="compact"
        documentKey={props.documentKey}
        version={text.version}
        value={text.start}
        readOnly={props.readOnly}
        onOpenLink={props.onOpenLink}
        onChange={(read) => onText(() => text.heard(read()))}
      />
    </EditorField>
  );
}
