import { type ReactNode, type Ref, type RefObject, useMemo } from 'react';
import type { Comparison } from '#shared/steps/revise/changes';
import { ProseEditor } from '../../editor/prose-editor';
import type { ProseChange, ProseEditorHandle } from '../../editor/prose-editor-handle';
import type { FindingNote } from '../../ui/field-finding';
import { EditorPage } from '../editor-page';
import type { Stage } from '../step-component';
import type { LiveText } from '../use-live-text';
import { revisionLights } from './change-lights';
import type { DiffLayout } from './draft-pane';
import { REVISION_TEXT } from './show-change';
import { useChangeHighlights } from './use-change-highlights';

export interface RevisionPaneProps {
  readonly frame: RefObject<HTMLElement | null>;
  /** The step's title, which names the editor. */
  readonly label: string;
  readonly documentKey: string;
  readonly text: LiveText;
  /** The revision as of the last save, which the comparison is of. */
  readonly markdown: string;
  readonly comparison: Comparison;
  readonly view: DiffLayout;
  readonly readOnly: boolean;
  readonly findings: readonly FindingNote[];
  readonly stage: Stage;
  readonly editor: Ref<ProseEditorHandle>;
  readonly onChange: ProseChange;
}

const NOTHING = {};

/** The revision in its editor, with what was put in lit. */
export function RevisionPane(props: RevisionPaneProps): ReactNode {
  const { frame, label, documentKey, text, markdown, comparison, view, readOnly, findings, stage } = props;
  const lights = useMemo(() => revisionLights(comparison.changes), [comparison]);
  useChangeHighlights(frame, {
    selector: REVISION_TEXT,
    markdown,
    lights: view === 'side' ? lights : NOTHING,
  });
  return (
    <section aria-label="Revised text" data-revision="" className="flex min-h-0 grow flex-col">
      <EditorPage spot="markdown" stage={stage} findings={findings}>
        <ProseEditor
          ref={props.editor}
          label={label}
          documentKey={documentKey}
          version={text.version}
          value={text.start}
          readOnly={readOnly}
          onOpenLink={stage.openLink}
          placeholder="The draft, as it should be."
          onChange={props.onChange}
        />
      </EditorPage>
    </section>
  );
}
