import {
  type FocusEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import type { Contributions } from '#shared/domain/contributions';
import type { Finding } from '#shared/domain/finding';
import type { Step } from '#shared/domain/task';
import type { OpenTask } from '#shared/ipc/tasks';
import type { Json } from '#shared/lib/json-value';
import { shownFields } from '#shared/steps/check-fields';
import { viewSteps } from '#shared/steps/check-task';
import type { Field, FieldAnswers } from '#shared/steps/field';
import { isStepKindName, stepKindOf } from '#shared/steps/registry';
import type { StepView } from '#shared/steps/step-kind';
import { EditorsOf } from '../../editor/kept-editors';
import { stepLooks } from '../../steps/registry';
import { StepFields } from '../../steps/step-fields';
import { useDraft } from '../../stores/draft-store';
import { CrashBoundary } from '../shell/crash-boundary';
import { EffectsAtOnce } from './effects-at-once';
import type { ShownFindings } from './use-shown-findings';
import { useStage } from './use-stage';
import { useSteady } from './use-steady';

export interface StepOutletProps {
  readonly open: OpenTask;
  readonly step: Step;
  readonly readOnly: boolean;
  readonly shown: ShownFindings;
  readonly areResponsesOpen: boolean;
  readonly onResponses: (areOpen: boolean) => void;
  readonly showsHint: boolean;
}

const NOTHING: readonly never[] = [];
const NO_CONTRIBUTIONS: Contributions = {};

/** Shows the step that is on, with all that its kind's component needs. Mounted anew for each step. */
export function StepOutlet(props: StepOutletProps): ReactNode {
  const { open, step, readOnly, shown, areResponsesOpen, showsHint } = props;
  const answers = useDraft((draft) => draft.answers);
  const allFindings = useDraft((draft) => draft.findings);
  const view = useMemo(
    () => viewSteps(open.task, answers).find((sight) => sight.step.id === step.id)?.view,
    [open.task, answers, step.id],
  );
  const earlier = useSteady(view?.earlier ?? NO_CONTRIBUTIONS);
  const frame = useRef<HTMLDivElement>(null);
  useFocusHere(frame);
  const look = isStepKindName(step.kind) ? stepLooks[step.kind] : null;
  const stage = useStage({
    open,
    step,
    earlier,
    recalls: look?.recalls ?? NOTHING,
    unfolds: look?.unfolds ?? NOTHING,
    areResponsesOpen,
    onResponses: props.onResponses,
    showsHint,
    conceal: (spot) => shown.conceal(step.id, spot),
  });
  const onChange = useCallback(
    (answer: unknown, before?: unknown) =>
      useDraft
        .getState()
        .change(
          step.id,
          withFields(step.id, answer),
          before === undefined ? undefined : withFields(step.id, before),
        ),
    [step.id],
  );
  const onChangeLazily = useCallback(
    (read: () => unknown) => useDraft.getState().changeLazily(step.id, () => withFields(step.id, read())),
    [step.id],
  );
  if (look === null || view === undefined) {
    return <p className="p-6">This version of Goldsmith cannot show this step.</p>;
  }
  const { Component } = look;
  const findings = readOnly ? NOTHING : shown.of(step.id, allFindings, answers);
  const fields = fieldsOf(step, view, readOnly, findings);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices which fields are left
    <div
      ref={frame}
      onBlur={(event: FocusEvent) => shown.onBlur(step.id, event)}
      className="flex min-h-0 min-w-0 grow flex-col"
    >
      <CrashBoundary>
        <EditorsOf part={step.id}>
          <Component
            step={step}
            view={view}
            readOnly={readOnly}
            findings={findings}
            stage={fields === null ? stage : { ...stage, fields }}
            onChange={onChange}
            onChangeLazily={onChangeLazily}
          />
        </EditorsOf>
      </CrashBoundary>
      <EffectsAtOnce />
    </div>
  );
}

/** What `withFields` adds to every kind, and the kind's own component does not know. */
interface FieldsOfConfig {
  readonly fields: readonly Field[];
}

interface FieldsOfAnswer {
  readonly fields?: FieldAnswers;
}

/** The fields that the project added to a step; null where none is called for. */
function fieldsOf(
  step: Step,
  view: StepView<unknown, unknown>,
  readOnly: boolean,
  findings: readonly Finding[],
): ReactNode {
  const { fields } = view.config as FieldsOfConfig;
  const { fields: answers = {} } = view.answer as FieldsOfAnswer;
  const facts = stepKindOf(step).facts?.(view) ?? {};
  return shownFields(fields, answers, facts).length === 0 ? null : (
    <StepFields
      fields={fields}
      answers={answers}
      facts={facts}
      readOnly={readOnly}
      findings={findings}
      onChange={(next) => useDraft.getState().changeMember(step.id, 'fields', next)}
    />
  );
}

/** The answer of a step's own component, with what stands in the project's fields. */
function withFields(step: Step['id'], answer: unknown): Json {
  const before = useDraft.getState().answers[step] as FieldsOfAnswer | undefined;
  return (before?.fields === undefined ? answer : { ...(answer as object), fields: before.fields }) as Json;
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
