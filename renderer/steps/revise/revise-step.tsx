import { FileText } from 'lucide-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { Flag } from '#shared/domain/judgements';
import type { MaterialText } from '#shared/domain/material-texts';
import { type MatchedReasons, matchReasons, type Reason } from '#shared/steps/revise/match-reasons';
import { draftOf, type ReviseAnswer, type ReviseConfig } from '#shared/steps/revise/revise-answer';
import type { Reveal } from '../../blocks/quoting/quotable-markdown';
import { useReferences } from '../../blocks/references/references';
import { Split } from '../../blocks/split/split';
import type { ProseEditorHandle } from '../../editor/prose-editor-handle';
import { useActionKeys } from '../../shortcuts/use-action-keys';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { EmptyState } from '../../ui/empty-state';
import { useWidth } from '../../ui/use-width';
import { findingsAt } from '../findings-at';
import { plainQuote } from '../plain-quote';
import { putBack } from '../put-back';
import type { StepComponentProps } from '../step-component';
import { useAnswerParts } from '../use-answer-parts';
import { useLiveText } from '../use-live-text';
import { useNamedTexts } from '../use-named-texts';
import { useQuoteTaker } from '../use-quote-taker';
import { WorkArea } from '../work-area';
import { ChangeList } from './change-list';
import { type DiffLayout, DraftPane } from './draft-pane';
import { areEnough } from './reason-edits';
import { RevisionFacts } from './revision-facts';
import { RevisionPane } from './revision-pane';
import { NOT_COMPARED, useComparison } from './use-comparison';
import { usePlace, useRevising } from './use-revising';

type Props = StepComponentProps<ReviseConfig, ReviseAnswer>;

/** From this width on the changes stand beside the two texts, in CSS pixels; on less, below them. */
const ENOUGH_FOR_THREE = 1_400;
const ENOUGH_FOR_TWO = 620;
const NOT_MATCHED: MatchedReasons = { byChange: [], gone: [] };
const NEXT_KEYS = workspaceShortcuts['next-missing'].keys;
const VIEW_KEYS = workspaceShortcuts['diff-view'].keys;

export function ReviseStep(props: Props): ReactNode {
  const { step, view, stage } = props;
  const draft = draftOf(view.config, view.material);
  if (draft === null) {
    return (
      <WorkArea step={step} stage={stage}>
        <EmptyState icon={<FileText aria-hidden="true" />} title="No draft yet">
          There is nothing to revise. The draft appears here when it arrives; the other steps stay open.
        </EmptyState>
      </WorkArea>
    );
  }
  return <Revise {...props} draft={draft} />;
}

function Revise(props: Props & { readonly draft: MaterialText }): ReactNode {
  const { step, view, readOnly, findings, stage, draft } = props;
  const { answer, config, material, earlier } = view;
  const frame = useRef<HTMLDivElement>(null);
  const editor = useRef<ProseEditorHandle>(null);
  const width = useWidth(frame, 'revise') ?? 0;
  const parts = useAnswerParts(props);
  const text = useLiveText(answer.markdown);
  const [diffView, setDiffView] = useState<DiffLayout>('side');
  const [reveal, setReveal] = useState<Reveal | null>(null);
  const [place, onPlaced] = usePlace();
  const compared = useComparison(draft.markdown, answer.markdown);
  const comparison = compared ?? NOT_COMPARED;
  const matched = useMemo(
    () => (compared === null ? NOT_MATCHED : matchReasons(compared.changes, answer.reasons, draft.markdown)),
    [compared, answer.reasons, draft.markdown],
  );
  const flags = useMemo(
    () => (earlier.flags ?? []).filter((flag: Flag) => flag.text === draft.id),
    [earlier.flags, draft.id],
  );
  const named = useNamedTexts(stage, material, 'all');
  const revising = useRevising({
    frame,
    draft: draft.markdown,
    revision: answer.markdown,
    comparison,
    matched,
    config,
    flags,
    parts,
    place,
    onReveal: setReveal,
    backToText: () => editor.current?.focus(),
  });
  const explained = matched.byChange.filter((reasons) => areEnough(reasons, config.reasonWords)).length;

  const remove = (reason: Reason): void => {
    const { reasons } = parts.read();
    const index = reasons.findIndex(({ id }) => id === reason.id);
    parts.change({ reasons: reasons.filter(({ id }) => id !== reason.id) });
    const undo = (): void => parts.change({ reasons: [...putBack(parts.read().reasons, index, reason)] });
    stage.toast({ tone: 'info', title: 'Reason removed', action: { label: 'Undo', onAct: undo } });
  };

  const markdownOf = useReferences()?.markdownOf;
  useQuoteTaker(
    readOnly
      ? null
      : (place) => {
          editor.current?.insertBelow(plainQuote(place, material, markdownOf?.(place) ?? null));
          editor.current?.focus();
        },
  );

  const onKeyDown = useActionKeys({
    'diff-view': () => setDiffView(diffView === 'side' ? 'inline' : 'side'),
    'next-missing': readOnly ? null : () => revising.goToNext(null),
  });
  const isWide = width >= ENOUGH_FOR_THREE;
  const outer = isWide ? 'revise-wide' : 'revise';
  const inner = width >= ENOUGH_FOR_TWO ? 'revise-texts' : 'revise-texts-stacked';
  return (
    <WorkArea
      step={step}
      stage={stage}
      texts={named.filter(({ id }) => id !== draft.id)}
      scrollsItself
      aside={
        compared !== null && <RevisionFacts comparison={comparison} config={config} explained={explained} />
      }
      onKeyDown={onKeyDown}
    >
      <div ref={frame} className="flex min-h-0 grow flex-col">
        <Split
          name={outer}
          orientation={isWide ? 'horizontal' : 'vertical'}
          handleLabel={isWide ? 'Width of the texts' : 'Height of the texts'}
          firstSize={stage.layout.sizes(outer)?.[0] ?? (isWide ? 68 : 60)}
          firstLeast={isWide ? 620 : 160}
          secondLeast={isWide ? 300 : 130}
          onSizes={(sizes) => stage.layout.remember(outer, sizes)}
          className="grow"
          first={
            <Split
              name={inner}
              orientation={width >= ENOUGH_FOR_TWO ? 'horizontal' : 'vertical'}
              handleLabel="Size of the draft"
              firstSize={stage.layout.sizes(inner)?.[0] ?? 46}
              firstLeast={width >= ENOUGH_FOR_TWO ? 240 : 80}
              secondLeast={width >= ENOUGH_FOR_TWO ? 300 : 100}
              onSizes={(sizes) => stage.layout.remember(inner, sizes)}
              className="grow"
              first={
                <DraftPane
                  frame={frame}
                  source={{ of: 'text', text: draft.id }}
                  name={named.find(({ id }) => id === draft.id)?.name ?? draft.title}
                  markdown={draft.markdown}
                  revision={answer.markdown}
                  comparison={comparison}
                  flags={flags}
                  reveal={reveal}
                  view={diffView}
                  viewKeys={VIEW_KEYS}
                  stage={stage}
                  onView={setDiffView}
                  onPlaced={onPlaced}
                />
              }
              second={
                <RevisionPane
                  frame={frame}
                  label={step.title}
                  documentKey={step.id}
                  text={text}
                  markdown={answer.markdown}
                  comparison={comparison}
                  view={diffView}
                  readOnly={readOnly}
                  findings={findingsAt(findings, 'markdown')}
                  stage={stage}
                  editor={editor}
                  onChange={(read) => parts.changeLazily('markdown', () => text.heard(read()))}
                />
              }
            />
          }
          second={
            <ChangeList
              comparison={comparison}
              isPending={compared === null}
              matched={matched}
              config={config}
              explained={explained}
              nextKeys={NEXT_KEYS}
              readOnly={readOnly}
              findings={findings}
              revising={revising}
              stage={stage}
              onRemove={remove}
            />
          }
        />
      </div>
    </WorkArea>
  );
}
