import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { StepFinding } from '#shared/domain/finding';
import type { OpenTask } from '#shared/ipc/tasks';
import type { StepId } from '#shared/lib/ids';
import { WritingRoomContext } from '../../editor/writing-room';
import { findSpot, focusSpot, spotOf } from '../../steps/finding-spot';
import { useAlone } from '../../stores/alone-store';
import { useDraft } from '../../stores/draft-store';
import { useNavigation } from '../../stores/navigation-store';
import { useSettings } from '../../stores/settings-store';
import { type LiveAction, useLiveActionList } from '../../ui/live-actions';
import { useArrivalFocus } from '../shell/use-arrival-focus';
import { copyOut } from './copy-out';
import { DeskPanes } from './desk-panes';
import { nameVersion } from './history/name-version';
import { TaskReferences } from './references/task-references';
import { Regions } from './regions';
import { SaveProblem } from './save-state';
import { SentPanel } from './sent-panel';
import { StepOutlet } from './step-outlet';
import { SubmitDialog } from './submit-dialog';
import { TwinBanner } from './twin/twin-banner';
import { useAuthorship } from './use-authorship';
import { useResponsesOpen } from './use-responses-open';
import { useShownFindings } from './use-shown-findings';
import { useShownStep } from './use-shown-step';
import { useSpelling } from './use-spelling';
import { useWorkspaceKeys } from './use-workspace-keys';
import { useWritingRoom } from './use-writing-room';
import { WorkspaceHeader } from './workspace-header';

/** Whatever becomes of hub and disk, what is written can be had as a file. */
const COPY_OUT: readonly LiveAction[] = [
  {
    id: 'copy-out',
    label: 'Save a copy of these answers as a file…',
    group: 'Workspace',
    act: () => void copyOut(),
  },
];

/** A place in an answer that is to be brought to the expert. */
type Goal = Pick<StepFinding, 'step' | 'path'>;

/**
 * A task that is open: its steps, the one that is on, the guidelines, and the way to submit. What changes with every save
 * (the answers and what the checks say about them) is listened to by the parts that show it: a save while somebody types
 * must not draw all of this anew.
 */
export function Desk({ open }: { readonly open: OpenTask }): ReactNode {
  const stepId = useShownStep();
  const isSubmitting = useDraft((draft) => draft.busy === 'submitting');
  const failure = useDraft((draft) => draft.failure);
  const go = useNavigation((navigation) => navigation.go);
  const areGuidelinesOpen = useSettings((state) => state.settings.guidelinesOpen);
  const changeSettings = useSettings((state) => state.change);
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const [dialog, setDialog] = useState<'closed' | 'open'>('closed');
  const [sent, setSent] = useState<'no' | 'just-now' | 'looking'>('no');
  const [goal, setGoal] = useState<Goal | null>(null);
  const [regions] = useState(() => new Regions());
  const root = useRef<HTMLElement>(null);
  const shown = useShownFindings();
  const step = open.task.steps.find((one) => one.id === stepId) ?? open.task.steps[0];
  const hasPassages = open.task.material.passages.length > 0;
  const responses = useResponsesOpen(step ?? null, hasPassages);
  const readOnly = open.state === 'queued' || open.state === 'submitted';
  const { goToStep } = useDraft.getState();
  const goThere = useCallback((id: StepId) => void useDraft.getState().goToStep(id), []);
  useArrivalFocus(root);
  useSpelling(open);
  const keepAuthorship = useAuthorship(root, open, stepId, readOnly);

  useEffect(() => {
    const field = goal === null || root.current === null ? null : findSpot(root.current, spotOf(goal.path));
    if (goal !== null && goal.step === stepId) {
      setGoal(null);
      if (field !== null) {
        focusSpot(field);
      }
    }
  }, [goal, stepId]);

  // The key that opens a step takes away what had the focus; the new step as a whole gets it, so that its keys work.
  const isFirstStep = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is what this waits for
  useEffect(() => {
    if (
      !isFirstStep.current &&
      (document.activeElement === null || document.activeElement === document.body)
    ) {
      root.current?.querySelector<HTMLElement>('[data-region="work"]')?.focus();
    }
    isFirstStep.current = false;
  }, [stepId]);

  const askToSubmit = useCallback(async (): Promise<void> => {
    // What the editors still hold counts too.
    await useDraft.getState().flush();
    await keepAuthorship();
    setDialog('open');
  }, [keepAuthorship]);
  const submit = async (reason: string | null): Promise<void> => {
    if (await useDraft.getState().submit(reason)) {
      setDialog('closed');
      setSent('just-now');
    }
  };
  const lead = (finding: Goal): void => {
    setDialog('closed');
    void goToStep(finding.step).then(() => setGoal(finding));
  };
  const { isAlone, setAlone } = useAlone();
  // Whoever is alone with the text and asks for something beside it sees none of it: so it is shown, and nothing hidden.
  const toggleGuidelines = (): void => {
    // The history stands in their place.
    void changeSettings({ guidelinesOpen: isAlone || isHistoryOpen || !areGuidelinesOpen });
    setHistoryOpen(false);
    setAlone(false);
  };
  const openHistory = (isOpen: boolean): void => {
    setHistoryOpen(isOpen);
    setAlone(false);
  };
  const toggleHistory = (): void => openHistory(isAlone || !isHistoryOpen);
  const toggleResponses = (): void => {
    if (!isAlone || !responses.areOpen) {
      responses.toggle();
    }
    setAlone(false);
  };
  useLiveActionList(COPY_OUT);
  const room = useWritingRoom(open.task.id);
  const moveInHistory = (way: 'undo' | 'redo'): void => {
    const step = useDraft.getState()[way]();
    if (step !== null) {
      void goToStep(step);
    }
  };
  const moveToArea = (by: 1 | -1): void => {
    if (root.current !== null) {
      regions.move(root.current, by);
    }
  };
  useWorkspaceKeys(
    {
      submit: readOnly ? null : () => void askToSubmit(),
      undo: readOnly ? null : () => moveInHistory('undo'),
      redo: readOnly ? null : () => moveInHistory('redo'),
      'next-area': () => moveToArea(1),
      'previous-area': () => moveToArea(-1),
      'toggle-responses': open.responseOrder.length > 0 || hasPassages ? toggleResponses : null,
      'toggle-guidelines': toggleGuidelines,
      'toggle-history': toggleHistory,
      'name-version': () => void nameVersion(open.task.id, () => openHistory(true)),
      'focus-mode': () => setAlone(!isAlone),
      typewriter: () => room.onLooks({ isTypewriter: !room.looks.isTypewriter }),
    },
    {
      onStep: (index) => {
        const wanted = open.task.steps[index];
        if (wanted !== undefined) {
          void goToStep(wanted.id);
        }
      },
      onEscape: isAlone ? () => setAlone(false) : null,
    },
  );

  return (
    <main
      ref={root}
      aria-label={open.task.title}
      tabIndex={-1}
      onFocus={(event) => regions.remember(event.target)}
      className="flex min-h-0 grow flex-col outline-none"
    >
      <WorkspaceHeader
        open={open}
        readOnly={readOnly}
        hasPanes={sent !== 'just-now'}
        hasResponses={open.responseOrder.length > 0 || hasPassages}
        areResponsesOpen={responses.areOpen}
        areGuidelinesOpen={areGuidelinesOpen && !isHistoryOpen}
        isHistoryOpen={isHistoryOpen}
        isSubmitting={isSubmitting}
        onLeave={() => void go({ screen: 'dashboard' })}
        onToggleResponses={toggleResponses}
        onToggleGuidelines={toggleGuidelines}
        onToggleHistory={toggleHistory}
        onSubmit={() => void askToSubmit()}
      />
      {isAlone && <h1 className="sr-only">{open.task.title}</h1>}
      <SaveProblem />
      <TwinBanner open={open} />
      {sent === 'just-now' ? (
        <SentPanel
          open={open}
          onLook={() => setSent('looking')}
          onLeave={() => void go({ screen: 'dashboard' })}
          onNext={(task) => void go({ screen: 'workspace', task })}
        />
      ) : (
        <DeskPanes
          open={open}
          current={step?.id ?? null}
          isSubmitTried={shown.isSubmitTried}
          areGuidelinesOpen={areGuidelinesOpen && !isAlone}
          isHistoryOpen={isHistoryOpen && !isAlone}
          onCloseHistory={() => setHistoryOpen(false)}
          onStep={(id) => void goToStep(id)}
          onCloseGuidelines={toggleGuidelines}
          readOnly={readOnly}
        >
          {step !== undefined && (
            <WritingRoomContext value={room}>
              <TaskReferences open={open} step={step.id} readOnly={readOnly} onStep={goThere} onLead={lead}>
                <StepOutlet
                  key={step.id}
                  open={open}
                  step={step}
                  readOnly={readOnly}
                  shown={shown}
                  areResponsesOpen={responses.areOpen && !isAlone}
                  onResponses={responses.show}
                  showsHint={!areGuidelinesOpen}
                />
              </TaskReferences>
            </WritingRoomContext>
          )}
        </DeskPanes>
      )}
      {dialog === 'open' && (
        <SubmitDialog
          open={open}
          isSubmitting={isSubmitting}
          failure={failure}
          onClose={() => {
            setDialog('closed');
            shown.showAll();
          }}
          onGo={(finding) => {
            shown.showAll();
            lead(finding);
          }}
          onSubmit={(reason) => void submit(reason)}
        />
      )}
    </main>
  );
}
