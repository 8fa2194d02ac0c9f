import { type ReactNode, useMemo, useState } from 'react';
import type { Answers } from '#shared/domain/draft';
import type { StepFinding } from '#shared/domain/finding';
import { describeFailure } from '#shared/ipc/describe-failure';
import type { IpcFailure } from '#shared/ipc/failure';
import type { OpenTask } from '#shared/ipc/tasks';
import { checkTask } from '#shared/steps/check-task';
import { useDraft } from '../../stores/draft-store';
import { useTwin } from '../../stores/twin-store';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextArea } from '../../ui/text-area';
import { AuthorshipRecord } from './authorship-record';
import { namedResponses } from './named-responses';
import { RemarkList } from './remark-list';
import { type SubmitOutline, submitOutline } from './submit-outline';
import { workFacts } from './work-facts';

export interface SubmitDialogProps {
  readonly open: OpenTask;
  readonly isSubmitting: boolean;
  readonly failure: IpcFailure | null;
  readonly onClose: () => void;
  readonly onGo: (finding: StepFinding) => void;
  readonly onSubmit: (reason: string | null) => void;
}

const TITLES: Record<SubmitOutline['stage'], string> = {
  blocked: 'Not ready to submit',
  reason: 'Something is left untraced',
  ready: 'Submit this task?',
};

/** The last look: what is missing, or what needs a reason, or what will be sent. */
export function SubmitDialog(props: SubmitDialogProps): ReactNode {
  const { open, isSubmitting, failure, onClose, onGo, onSubmit } = props;
  const answers = useDraft((draft) => draft.answers);
  const twin = useTwin((state) => state.twin);
  const [reason, setReason] = useState('');
  const outline = useMemo(
    () =>
      submitOutline(
        open.task.steps,
        checkTask(open.task, answers),
        namedResponses(open.task.material.responses, open.responseOrder),
      ),
    [open.task, open.responseOrder, answers],
  );
  const isReasonMissing = outline.stage === 'reason' && reason.trim() === '';
  const submit = (): void => {
    if (!isSubmitting && !isReasonMissing) {
      onSubmit(outline.stage === 'reason' ? reason.trim() : null);
    }
  };
  return (
    <Dialog
      title={TITLES[outline.stage]}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        outline.stage === 'blocked' ? (
          <Button variant="primary" autoFocus onPress={onClose}>
            Go on working
          </Button>
        ) : (
          <>
            <Button autoFocus={outline.stage === 'ready' && twin.kind === 'conflict'} onPress={onClose}>
              Go on working
            </Button>
            <Button
              variant="primary"
              autoFocus={outline.stage === 'ready' && twin.kind !== 'conflict'}
              isDisabled={isReasonMissing}
              isPending={isSubmitting}
              onPress={submit}
            >
              {outline.stage === 'reason'
                ? 'Submit with this reason'
                : twin.kind === 'conflict'
                  ? 'Submit mine'
                  : 'Submit'}
            </Button>
          </>
        )
      }
    >
      <div className="flex flex-col gap-5 text-base">
        {failure !== null && <Banner tone="bad">{describeFailure(failure)}</Banner>}
        {twin.kind === 'conflict' && outline.stage !== 'blocked' && (
          <Banner tone="warn" title="This was also written on another device">
            What was written there is not part of what you submit here. Go on working to compare the two
            first.
          </Banner>
        )}
        {outline.stage === 'blocked' && (
          <>
            <p className="text-ink-soft">
              {outline.count === 1
                ? 'One thing is still missing. It leads to its place.'
                : `${outline.count} things are still missing. Each leads to its place.`}
            </p>
            <RemarkList remarks={outline.missing} onGo={onGo} />
          </>
        )}
        {outline.stage === 'reason' && (
          <>
            <p className="text-ink-soft">
              You can trace it now, or say why it stays untraced. The reason is sent along with your work.
            </p>
            <RemarkList remarks={outline.untraced} onGo={onGo} />
            <TextArea
              label="Why this stays untraced"
              value={reason}
              onChange={setReason}
              isProse
              autoFocus
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                  event.preventDefault();
                  submit();
                }
              }}
            />
          </>
        )}
        {outline.stage === 'ready' && <Summary open={open} answers={answers} />}
        {outline.stage !== 'blocked' && outline.advice.length > 0 && (
          <section>
            <p className="mb-2 text-ink-soft">Worth a look before you go:</p>
            <RemarkList remarks={outline.advice} onGo={onGo} />
          </section>
        )}
        {outline.stage !== 'blocked' && <AuthorshipRecord open={open} />}
        {outline.stage !== 'blocked' && (
          <p className="border-line border-t pt-4 text-ink-soft text-sm text-pretty">
            Your answers are frozen and kept on this computer at once, network or not. They are sent to the
            hub by themselves as soon as it can be reached. After that they cannot be changed here.
          </p>
        )}
      </div>
    </Dialog>
  );
}

function Summary({ open, answers }: { readonly open: OpenTask; readonly answers: Answers }): ReactNode {
  const facts = useMemo(() => workFacts(open.task, answers), [open.task, answers]);
  const steps = open.task.steps.length;
  return (
    <>
      <p>
        <strong className="font-semibold">{open.task.title}</strong>
        <span className="text-ink-soft">
          {' '}
          for {open.project.name}: {steps === 1 ? 'one step' : `all ${steps} steps`} complete.
        </span>
      </p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-8 gap-y-1">
        {facts.map((fact) => (
          <div key={fact.name} className="contents">
            <dt className="text-ink-soft">{fact.name}</dt>
            <dd className="tabular-nums">{fact.value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
