import { ChevronDown, ChevronUp } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { countOf } from '#shared/lib/count';
import type { ProseDiff } from '#shared/lib/prose-diff/diff-entry';
import { IconButton } from '../../ui/icon-button';
import { isCalm } from '../../ui/is-calm';
import { useLiveActions } from '../../ui/live-actions';
import { matchesKeys } from '../shortcuts/match-keys';
import { CHANGE_KEYS } from './change-keys';
import { ChangeSummary } from './change-summary';
import { DiffRowView } from './diff-row-view';
import { diffRows, type FoldRow } from './diff-rows';
import { diffTexts } from './diff-texts';
import type { DiffViewProps } from './diff-view';
import { NearWatcher } from './near-watcher';
import { OverviewBar } from './overview-bar';

export interface ComparedViewProps extends DiffViewProps {
  readonly diff: ProseDiff;
  readonly isSlow: boolean;
}

/** Two texts and what became of the one: its changes in order, with a way from each to the next. */
export function ComparedView(props: ComparedViewProps): ReactNode {
  const { label, before, after, layout, titles, resolveMedia, changeAction, diff, isSlow } = props;
  const { entries, statistics } = diff;
  const isInline = layout === 'inline';
  const scroller = useRef<HTMLDivElement>(null);
  const watcher = useNearWatcher(scroller);
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(NONE);
  const [current, setCurrent] = useState<number | null>(null);
  const texts = useMemo(() => diffTexts(before, after, resolveMedia ?? null), [before, after, resolveMedia]);
  const rows = useMemo(() => diffRows(entries, unfolded), [entries, unfolded]);
  const count = rows.reduce((sum, row) => sum + (row.kind === 'block' && row.change !== null ? 1 : 0), 0);

  const show = useCallback((change: number): void => {
    setCurrent(change);
    scrollTo(scroller.current, `[data-change="${change}"]`);
  }, []);
  const jump = useCallback((entry: number): void => {
    const row = scrollTo(scroller.current, `[data-entry="${entry}"]`);
    if (isCalm()) {
      return;
    }
    row?.animate?.([{ backgroundColor: 'var(--highlight)' }, { backgroundColor: 'transparent' }], 1_200);
  }, []);
  const step = (by: 1 | -1): void => {
    const next = current === null ? (by === 1 ? 0 : count - 1) : current + by;
    if (next >= 0 && next < count) {
      show(next);
    }
  };
  useLiveActions({ 'next-change': () => step(1), 'previous-change': () => step(-1) });
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = matchesKeys(event, CHANGE_KEYS.next)
      ? 1
      : matchesKeys(event, CHANGE_KEYS.previous)
        ? -1
        : null;
    if (by !== null) {
      event.preventDefault();
      event.stopPropagation();
      step(by);
    }
  };

  return (
    <section aria-label={label} className="diff-view" data-layout={layout} onKeyDown={onKeyDown}>
      <header className="diff-bar">
        <Figures statistics={statistics} count={count} />
        {isSlow && <span role="status">Comparing the newest text…</span>}
        <span className="ms-auto flex items-center gap-1">
          <span role="status" className="tabular-nums">
            {current === null ? '' : `${Math.min(current + 1, count)} of ${count}`}
          </span>
          <IconButton
            size="sm"
            label="Previous change"
            keys={CHANGE_KEYS.previous}
            isDisabled={current === 0}
            icon={<ChevronUp size={15} aria-hidden="true" />}
            onPress={() => step(-1)}
          />
          <IconButton
            size="sm"
            label="Next change"
            keys={CHANGE_KEYS.next}
            isDisabled={current !== null && current >= count - 1}
            icon={<ChevronDown size={15} aria-hidden="true" />}
            onPress={() => step(1)}
          />
        </span>
      </header>
      <ChangeSummary rows={rows} entries={entries} before={before} after={after} />
      {!isInline && titles !== undefined && (
        <div className="diff-titles">
          <span>{titles[0]}</span>
          <span>{titles[1]}</span>
        </div>
      )}
      <div className="diff-body">
        <div
          ref={scroller}
          role="document"
          aria-label={label}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          className="diff-scroller focus-inset"
        >
          <div className="diff-rows">
            {rows.map((row) =>
              row.kind === 'fold' ? (
                <Fold
                  key={`fold ${row.first}`}
                  row={row}
                  onUnfold={() => setUnfolded(new Set([...unfolded, row.first]))}
                />
              ) : (
                <DiffRowView
                  key={`${row.before} ${row.after}`}
                  row={row}
                  entries={entries}
                  texts={texts}
                  isInline={isInline}
                  isCurrent={row.change !== null && row.change === current}
                  watcher={watcher}
                  onJump={jump}
                  changeAction={changeAction}
                />
              ),
            )}
          </div>
        </div>
        <OverviewBar scroller={scroller} rows={rows} current={current} onShow={show} />
      </div>
    </section>
  );
}

const NONE: ReadonlySet<number> = new Set();

function Figures({
  statistics,
  count,
}: {
  readonly statistics: ProseDiff['statistics'];
  readonly count: number;
}): ReactNode {
  const { moved, removedWords, addedWords } = statistics;
  return (
    <span className="flex flex-wrap items-baseline gap-x-3 tabular-nums">
      <span className="font-medium text-ink-soft">{countOf(count, 'change')}</span>
      {moved > 0 && <span>{`${moved} moved`}</span>}
      {removedWords > 0 && <span className="text-bad">{`−${countOf(removedWords, 'word')}`}</span>}
      {addedWords > 0 && <span className="text-good">{`+${countOf(addedWords, 'word')}`}</span>}
    </span>
  );
}

interface FoldProps {
  readonly row: FoldRow;
  readonly onUnfold: () => void;
}

function Fold({ row, onUnfold }: FoldProps): ReactNode {
  return (
    <button type="button" className="diff-fold focus-inset" onClick={onUnfold}>
      {`… ${row.last - row.first + 1} unchanged paragraphs`}
    </button>
  );
}

function scrollTo(scroller: HTMLElement | null, selector: string): HTMLElement | null {
  const row = scroller?.querySelector<HTMLElement>(selector) ?? null;
  row?.scrollIntoView({ block: 'center' });
  return row;
}

function useNearWatcher(scroller: { readonly current: Element | null }): NearWatcher | null {
  const [watcher, setWatcher] = useState<NearWatcher | null>(null);
  useEffect(() => {
    if (scroller.current === null) {
      return;
    }
    const made = new NearWatcher(scroller.current);
    setWatcher(made);
    return () => made.close();
  }, [scroller]);
  return watcher;
}
