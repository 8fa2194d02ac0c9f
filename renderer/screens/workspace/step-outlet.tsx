import {
  type FocusEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import type { Answers } from '#shared/domain/draft';
import type { Step } from '#shared/domain/task';
import type { OpenTask } from '#shared/ipc/tasks';
import type { Json } from '#shared/lib/json-value';
import { viewSteps } from '#shared/steps/check-task';
import { isStepKindName } from '#shared/steps/registry';
import { stepLooks } from '../../steps/registry';
import { useDraft } from '../../stores/draft-store';
import type { ShownFindings } from './use-shown-findings';
import { useStage } from './use-stage';

export interface StepOutletProps {
  readonly open: OpenTask;
  readonly step: Step;
  readonly answers: Answers;
  readonly readOnly: boolean;
  readonly shown: ShownFindings;
  readonly areResponsesOpen: boolean;
  readonly showsHint: boolean;
}

const NOTHING: readonly never[] = [];

/** Shows the step that is on, with all that its kind's component needs. Mounted anew for each step. */
export function StepOutlet(props: StepOutletProps): ReactNode {
  const { open, step, answers, readOnly, shown, areResponsesOpen, showsHint } = props;
  const view = useMemo(
    () => viewSteps(open.task, answers).find((sight) => sight.step.id === step.id)?.view,
    [open.task, answers, step.id],
  );
  const frame = useRef<HTMLDivElement>(null);
  useFocusHere(frame);
  const look = isStepKindName(step.kind) ? stepLooks[step.kind] : null;
  const stage = useStage({
    open,
    step,
    earlier: view?.earlier ?? {},
    recalls: look?.recalls ?? NOTHING,
    unfolds: look?.unfolds ?? NOTHING,
    areResponsesOpen,
    showsHint,
    conceal: (spot) => shown.conceal(step.id, spot),
  });
  const onChange = useCallback(
    (answer: unknown) => useDraft.getState().change(step.id, answer as Json),
    [step.id],
  );
  const onChangeLazily = useCallback(
    (read: () => unknown) => useDraft.getState().changeLazily(step.id, read as () => Json),
    [step.id],
  );
  if (look === null || view === undefined) {
    return <p className="p-6">This version of Goldsmith cannot show this step.</p>;
  }
  const { Component } = look;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices which fields are left
    <div
      ref={frame}
      onBlur={(event: FocusEvent) => shown.onBlur(step.id, event)}
      className="flex min-h-0 min-w-0 grow flex-col"
    >
      <Component
        step={step}
        view={view}
        readOnly={readOnly}
        findings={readOnly ? [] : shown.of(step.id)}
        stage={stage}
        onChange={onChange}
        onChangeLazily={onChangeLazily}
      />
    </div>
  );
}

/**
 * Whoever goes to a step by its key goes on by keys: when the element that had the focus went with the last step, the
 * work takes it. A step that was clicked keeps the focus where the click was.
 */
function useFocusHere(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const held = document.activeElement;
    if (held === null || held === document.body || held.tagName === 'MAIN') {
      frame.current?.querySelector<HTMLElement>('[data-region="work"]')?.focus({ preventScroll: true });
    }
  }, [frame]);
}
