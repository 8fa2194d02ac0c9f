import { Flag, History as HistoryIcon, X } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Answers } from '#shared/domain/draft';
import { describeFailure } from '#shared/ipc/describe-failure';
import type { OpenTask } from '#shared/ipc/tasks';
import type { StepId } from '#shared/lib/ids';
import { workspaceShortcuts } from '../../../shortcuts/workspace-shortcuts';
import { useDraft } from '../../../stores/draft-store';
import { useHistory } from '../../../stores/history-store';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { classNames } from '../../../ui/class-names';
import { EmptyState } from '../../../ui/empty-state';
import { IconButton } from '../../../ui/icon-button';
import { useWidth } from '../../../ui/use-width';
import { useNow } from '../../shell/use-now';
import { Comparison } from './comparison';
import { NameDialog } from './name-dialog';
import { Timeline } from './timeline';
import { momentInWords } from './timeline-words';

export interface HistoryPaneProps {
  readonly open: OpenTask;
  readonly current: StepId | null;
  readonly readOnly: boolean;
  readonly onClose: () => void;
}

/** From this width on the comparison stands beside the timeline, in CSS pixels. */
const ROOM_FOR_TWO = 560;
/** How long after a save the timeline takes it in, in milliseconds: whoever types saves twice a second. */
const CALM = 1_000;

/** All versions of a draft beside the work: what changed since, and the ways back. */
export function HistoryPane({ open, current, readOnly, onClose }: HistoryPaneProps): ReactNode {
  const frame = useRef<HTMLElement>(null);
  const width = useWidth(frame) ?? 0;
  const { entries, sittings, head, hasMore, failure, loadMore } = useHistory();
  const [wanted, setWanted] = useState<readonly number[]>([]);
  const [naming, setNaming] = useState<number | null>(null);
  const now = useNow();
  useLiveTimeline(open);
  useFocusBack(frame);

  // Until one is chosen: what was before the work at hand.
  const first = entries[1] ?? entries[0];
  const chosen = wanted.length > 0 ? wanted : first === undefined ? [] : [first.revision];
  const isPinned = wanted.length > 0;
  const usual = first?.revision ?? null;
  // What is being looked at stays when more is saved.
  useEffect(() => {
    if (!isPinned && usual !== null) {
      setWanted([usual]);
    }
  }, [isPinned, usual]);
  const shown = useVersions(Math.min(...chosen), chosen.length > 1 ? Math.max(...chosen) : null);
  // The entry at hand grows: a version that was its end is one within it then.
  const entryOf = (revision: number) =>
    entries.find((entry) => entry.first <= revision && revision <= entry.revision);
  const moment = (revision: number): string => momentInWords(entryOf(revision)?.endedAt ?? now, now);
  const isWide = width >= ROOM_FOR_TWO;
  const nameNow = async (): Promise<void> => {
    await useDraft.getState().flush();
    await useHistory.getState().refresh();
    setNaming(useHistory.getState().head);
  };

  return (
    <aside
      ref={frame}
      aria-label="History"
      data-region="history"
      className="flex h-full min-h-0 min-w-0 grow flex-col overflow-hidden bg-surface"
    >
      <header className="flex h-10 shrink-0 items-center gap-1 border-line border-b ps-4 pe-1.5">
        <h2 className="grow truncate font-semibold text-sm">History</h2>
        {head !== null && head > 0 && (
          <Button
            size="sm"
            variant="quiet"
            icon={<Flag size={13} aria-hidden="true" />}
            onPress={() => void nameNow()}
          >
            Name what is there now…
          </Button>
        )}
        <IconButton
          size="sm"
          label="Close the history"
          keys={workspaceShortcuts['toggle-history'].keys}
          tooltipPlacement="bottom"
          icon={<X size={14} aria-hidden="true" />}
          onPress={onClose}
        />
      </header>
      {failure !== null && (
        <Banner tone="bad" title="The history could not be read" className="m-2">
          {describeFailure(failure)}
        </Banner>
      )}
      {head === 0 && (
        <EmptyState icon={<HistoryIcon aria-hidden="true" />} title="Nothing written yet">
          Every save is kept as a version. They appear here as you work.
        </EmptyState>
      )}
      {first !== undefined && (
        <div className={classNames('flex min-h-0 grow', !isWide && 'flex-col')}>
          <div
            className={classNames(
              'flex min-h-0 shrink-0 flex-col border-line',
              isWide ? 'w-60 border-e' : 'max-h-[38%] border-b',
            )}
          >
            <Timeline
              entries={entries}
              sittings={sittings}
              titleOf={(id) => titleOf(open, id)}
              chosen={chosen.map((revision) => entryOf(revision)?.revision ?? revision)}
              onChoose={setWanted}
              now={now}
              onMore={hasMore ? () => void loadMore() : null}
            />
          </div>
          {shown !== null && (
            <Comparison
              open={open}
              current={current}
              older={shown.older}
              newer={shown.newer}
              revision={shown.first}
              version={`of ${moment(shown.first)}`}
              name={entryOf(shown.first)?.name ?? null}
              against={shown.second === null ? 'now' : moment(shown.second)}
              readOnly={readOnly}
              onName={() => setNaming(shown.first)}
            />
          )}
        </div>
      )}
      {naming !== null && (
        <NameDialog
          version={`of ${moment(naming)}`}
          name={entryOf(naming)?.name ?? null}
          onClose={() => setNaming(null)}
          onName={(name) => void useHistory.getState().name(open.task.id, naming, name)}
        />
      )}
    </aside>
  );
}

/** Which step it was, where there is more than one. */
function titleOf({ task }: OpenTask, id: StepId): string {
  return task.steps.length === 1 ? 'Edited' : (task.steps.find((step) => step.id === id)?.title ?? '');
}

/** Shows the history as long as the pane is there, and takes in what is saved meanwhile. */
function useLiveTimeline(open: OpenTask): void {
  const task = open.task.id;
  useEffect(() => {
    void useHistory.getState().show(task);
    return () => useHistory.getState().hide();
  }, [task]);
  useEffect(() => {
    let timer: number | null = null;
    const stop = useDraft.subscribe((draft, before) => {
      if (draft.save.savedAt !== before.save.savedAt && timer === null) {
        timer = window.setTimeout(() => {
          timer = null;
          void useHistory.getState().refresh();
        }, CALM);
      }
    });
    return () => {
      stop();
      window.clearTimeout(timer ?? undefined);
    };
  }, []);
}

interface ShownVersions {
  readonly first: number;
  /** Null where it is compared with now. */
  readonly second: number | null;
  readonly older: Answers;
  readonly newer: Answers | null;
}

/** Two versions once they are read; until then the ones that were shown before. */
function useVersions(first: number, second: number | null): ShownVersions | null {
  const [shown, setShown] = useState<ShownVersions | null>(null);
  useEffect(() => {
    let isWanted = true;
    const { read } = useHistory.getState();
    const isThere = Number.isFinite(first);
    void Promise.all([isThere ? read(first) : null, second === null ? null : read(second)]).then(
      ([older, newer]) => {
        if (isWanted && older !== null && (second === null || newer !== null)) {
          setShown({ first, second, older, newer });
        }
      },
    );
    return () => {
      isWanted = false;
    };
  }, [first, second]);
  return shown;
}

/** Whoever closes the history from within it goes on in the work. */
function useFocusBack(frame: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const pane = frame.current;
    return () => {
      if (pane?.contains(document.activeElement) === true) {
        queueMicrotask(() => document.querySelector<HTMLElement>('[data-region="work"]')?.focus());
      }
    };
  }, [frame]);
}
