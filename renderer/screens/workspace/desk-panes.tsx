import { lazy, type ReactNode, Suspense } from 'react';
import type { OpenTask } from '#shared/ipc/tasks';
import type { StepId } from '#shared/lib/ids';
import { GuidelinesPane } from '../../blocks/guidelines-pane/guidelines-pane';
import { Split } from '../../blocks/split/split';
import { openLink } from '../../stores/open-link';
import { Banner } from '../../ui/banner';
import { TaskRail } from './task-rail';
import { useLayoutMemory } from './use-layout-memory';
import { useWindowWidth } from './use-window-width';
import { workspaceShortcuts } from './workspace-shortcuts';

export interface DeskPanesProps {
  readonly open: OpenTask;
  readonly current: StepId | null;
  readonly isSubmitTried: boolean;
  readonly areGuidelinesOpen: boolean;
  readonly isHistoryOpen: boolean;
  readonly onCloseHistory: () => void;
  readonly readOnly: boolean;
  readonly onStep: (step: StepId) => void;
  readonly onCloseGuidelines: () => void;
  /** The step that is on. */
  readonly children: ReactNode;
}

const HistoryPane = lazy(async () => ({ default: (await import('./history/history-pane')).HistoryPane }));

/** What the guidelines take at first: 270 to 360 CSS pixels, in per cent of what the steps leave. */
function usualGuidelines(width: number): number {
  const wanted = Math.min(360, Math.max(270, width * 0.18));
  return Math.min(35, (wanted / (width - 240)) * 100);
}

/** With less room for the work, the steps are shown small, in CSS pixels. */
const ROOM_FOR_TITLES = 1_100;

/** Steps, work and guidelines, side by side; nothing ever covers anything. */
export function DeskPanes(props: DeskPanesProps): ReactNode {
  const { open, current, isSubmitTried, isHistoryOpen, readOnly, onStep, children } = props;
  // The history wants the room.
  const areGuidelinesOpen = props.areGuidelinesOpen && !isHistoryOpen;
  const layout = useLayoutMemory();
  const hint = open.task.steps.find((step) => step.id === current)?.hint ?? '';
  const width = useWindowWidth();
  const isNarrow = width - (areGuidelinesOpen ? 270 : isHistoryOpen ? 600 : 0) < ROOM_FOR_TITLES;
  return (
    <div className="flex min-h-0 grow bg-canvas">
      <div
        data-region="steps"
        data-away=""
        className={`shrink-0 overflow-y-auto border-line border-e ${isNarrow ? 'p-1' : 'p-2'}`}
      >
        <TaskRail
          steps={open.task.steps}
          current={current}
          isCompact={isNarrow}
          isSubmitTried={isSubmitTried && !readOnly}
          onStep={onStep}
        />
      </div>
      <Split
        name="guidelines"
        orientation="horizontal"
        handleLabel="Width of the guidelines"
        firstSize={layout.sizes('guidelines')?.[0] ?? 100 - usualGuidelines(width)}
        firstLeast={480}
        secondLeast={220}
        onSizes={(sizes) => layout.remember('guidelines', sizes)}
        className="grow"
        first={
          <Split
            name="history"
            orientation="horizontal"
            handleLabel="Width of the history"
            firstSize={layout.sizes('history')?.[0] ?? 44}
            firstLeast={360}
            secondLeast={320}
            onSizes={(sizes) => layout.remember('history', sizes)}
            className="grow"
            first={
              <>
                {readOnly && (
                  <Banner tone="info" className="m-2 mb-0">
                    {open.state === 'submitted'
                      ? 'You have submitted this task. You can read and copy everything; nothing can be changed any more.'
                      : 'This task is queued for the hub. You can read and copy everything; nothing can be changed any more.'}
                  </Banner>
                )}
                {children}
              </>
            }
            second={
              isHistoryOpen ? (
                <Suspense>
                  <HistoryPane
                    open={open}
                    current={current}
                    readOnly={readOnly}
                    onClose={props.onCloseHistory}
                  />
                </Suspense>
              ) : null
            }
          />
        }
        second={
          areGuidelinesOpen ? (
            <div data-region="guidelines" className="min-h-0 grow p-2">
              <GuidelinesPane
                markdown={open.project.guidelines}
                {...(hint === '' ? {} : { tip: hint })}
                onClose={props.onCloseGuidelines}
                closeKeys={workspaceShortcuts['toggle-guidelines'].keys}
                onOpenLink={openLink}
              />
            </div>
          ) : null
        }
      />
    </div>
  );
}
