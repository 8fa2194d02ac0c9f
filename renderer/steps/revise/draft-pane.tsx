import { type ReactNode, type RefObject, useMemo } from 'react';
import type { Flag } from '#shared/domain/judgements';
import type { TextSource } from '#shared/domain/text-source';
import type { Comparison } from '#shared/steps/revise/changes';
import { DiffView } from '../../blocks/diff-view/diff-view';
import { QuotableMarkdown, type Reveal } from '../../blocks/quoting/quotable-markdown';
import type { TextMark } from '../../blocks/quoting/text-marks';
import { useSourceActions } from '../../blocks/references/use-source-actions';
import { Kbd } from '../../ui/kbd';
import { SegmentedControl } from '../../ui/segmented-control';
import type { Stage } from '../step-component';
import { useRememberedScroll } from '../use-remembered-scroll';
import { draftLights } from './change-lights';
import { DRAFT_TEXT } from './show-change';
import { type ChangeHighlights, useChangeHighlights } from './use-change-highlights';

export type DiffLayout = 'side' | 'inline';

export interface DraftPaneProps {
  readonly frame: RefObject<HTMLElement | null>;
  readonly source: TextSource;
  readonly name: string;
  readonly markdown: string;
  /** As of the last save. */
  readonly revision: string;
  readonly comparison: Comparison;
  readonly flags: readonly Flag[];
  readonly reveal: Reveal | null;
  readonly view: DiffLayout;
  readonly viewKeys: string;
  readonly stage: Stage;
  readonly onView: (view: DiffLayout) => void;
  readonly onPlaced: NonNullable<ChangeHighlights['onPlaced']>;
}

const VIEWS = [
  { value: 'side', label: 'Side by side' },
  { value: 'inline', label: 'Inline' },
] as const;

/** The draft as it came: rendered, with what was taken out lit, or run together with the revision. */
export function DraftPane(props: DraftPaneProps): ReactNode {
  const {
    frame,
    name,
    markdown,
    revision,
    comparison,
    flags,
    reveal,
    view,
    viewKeys,
    stage,
    onView,
    onPlaced,
  } = props;
  const actions = useSourceActions(props.source);
  const scroll = useRememberedScroll(stage.scroll, 'draft-side');
  const lights = useMemo(() => draftLights(comparison.changes), [comparison]);
  const marks = useMemo(
    () =>
      flags.map(({ id, anchor, serious }): TextMark => ({ id, anchor, tone: serious ? 'warn' : 'plain' })),
    [flags],
  );
  useChangeHighlights(frame, {
    selector: DRAFT_TEXT,
    markdown,
    lights: view === 'side' ? lights : NOTHING,
    onPlaced,
  });
  return (
    <section aria-label="Draft" className="@container flex min-h-0 grow flex-col bg-canvas">
      <header className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-line border-b px-4 py-1">
        <h3 className="min-w-0 truncate font-medium text-ink-soft text-xs">{name}</h3>
        {comparison.wordsBefore > 0 && (
          <span className="text-2xs text-ink-faint tabular-nums">{comparison.wordsBefore} words</span>
        )}
        <span className="ms-auto flex items-center gap-2">
          <span className="hidden text-ink-faint @lg:inline">
            <Kbd keys={viewKeys} />
          </span>
          <SegmentedControl
            label="Show the differences"
            isLabelHidden
            size="sm"
            segments={VIEWS}
            value={view}
            onChange={onView}
          />
        </span>
      </header>
      {view === 'side' ? (
        <div ref={scroll} data-draft="" className="focus-around min-h-0 grow overflow-y-auto">
          <QuotableMarkdown
            name={name}
            source={markdown}
            actions={actions}
            marks={marks}
            reveal={reveal}
            onOpenLink={stage.openLink}
            className="min-h-full px-8 pt-7 pb-4"
          />
        </div>
      ) : (
        <DiffView label="Draft and revision in one" before={markdown} after={revision} layout="inline" />
      )}
    </section>
  );
}

const NOTHING = {};
