import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import type { OpenTask } from '#shared/ipc/tasks';
import type { StepId } from '#shared/lib/ids';
import { GuidelinesPane } from '../../blocks/guidelines-pane/guidelines-pane';
import { Split } from '../../blocks/split/split';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { openLink } from '../../stores/open-link';
import { Banner } from '../../ui/banner';
import { classNames } from '../../ui/class-names';
import { AuthorshipNote } from './authorship-note';
import { TaskRail } from './task-rail';
import { usePanePlaces } from './use-pane-places';

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

/** Steps, work and guidelines, side by side or one below the other; nothing ever covers anything. */
export function DeskPanes(props: DeskPanesProps): ReactNode {
  const { open, current, isSubmitTried, isHistoryOpen, readOnly, onStep, children } = props;
  // The history wants the room.
  const areGuidelinesOpen = props.areGuidelinesOpen && !isHistoryOpen;
  const hint = open.task.steps.find((step) => step.id === current)?.hint ?? '';
  const pane = isHistoryOpen ? 'history' : areGuidelinesOpen ? 'guidelines' : null;
  const places = usePanePlaces(pane);
  const { areStepsSmall, least } = places;
  const shown = useRef<HTMLDivElement>(null);
  const lastPane = useRef(pane);
  useEffect(() => {
    const hasOpened = pane !== null && pane !== lastPane.current;
    lastPane.current = pane;
    // Below the work it would come unseen.
    if (hasOpened && places.isBelow) {
      shown.current?.scrollIntoView({ block: 'start' });
    }
  }, [pane, places.isBelow]);
  return (
    <div className={classNames('min-h-0 grow bg-canvas', least !== null && 'overflow-y-auto')}>
      <div className="flex h-full" style={least === null ? undefined : { minHeight: least }}>
        <div
          data-region="steps"
          data-away=""
          className={`shrink-0 overflow-y-auto border-line border-e ${areStepsSmall ? 'p-1' : 'p-2'}`}
        >
          <TaskRail
            steps={open.task.steps}
            current={current}
            isCompact={areStepsSmall}
            isSubmitTried={isSubmitTried && !readOnly}
            onStep={onStep}
          />
        </div>
        <Split
          {...places.guidelines}
          className="grow"
          first={
            <Split
              {...places.history}
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
                  <div ref={shown} className="flex min-h-0 grow flex-col">
                    <Suspense>
                      <HistoryPane
                        open={open}
                        current={current}
                        readOnly={readOnly}
                        onClose={props.onCloseHistory}
                      />
                    </Suspense>
                  </div>
                ) : null
              }
            />
          }
          second={
            areGuidelinesOpen ? (
              <div ref={shown} data-region="guidelines" className="min-h-0 grow p-2">
                <GuidelinesPane
                  markdown={open.project.guidelines}
                  {...(hint === '' ? {} : { tip: hint })}
                  note={<AuthorshipNote isAsked={open.project.authorship} />}
                  onClose={props.onCloseGuidelines}
                  closeKeys={workspaceShortcuts['toggle-guidelines'].keys}
                  onOpenLink={openLink}
                />
              </div>
            ) : null
          }
        />
      </div>
    </div>
  );
}
