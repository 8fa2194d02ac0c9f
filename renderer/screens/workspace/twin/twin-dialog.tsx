import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Answers } from '#shared/domain/draft';
import type { OpenTask } from '#shared/ipc/tasks';
import type { Sides } from '#shared/ipc/twin';
import type { StepId } from '#shared/lib/ids';
import { useDraft } from '../../../stores/draft-store';
import { readVersion } from '../../../stores/read-version';
import { useTwin } from '../../../stores/twin-store';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Spinner } from '../../../ui/spinner';
import { useAnswersSoon } from '../history/use-answers-soon';
import { StepComparison } from './step-comparison';
import { StepList } from './step-list';
import { differentSteps } from './step-sides';
import { whereAndWhen } from './twin-words';

export interface TwinDialogProps {
  readonly open: OpenTask;
  readonly sides: Sides;
  readonly now: number;
}

/** The versions that are compared, as they were when that began. */
interface Versions {
  readonly mine: Answers;
  readonly theirs: Answers;
  readonly common: Answers | null;
}

/** Both sides of a draft that was written on two devices, step by step, and the ways to make one of them. */
export function TwinDialog({ open, sides, now }: TwinDialogProps): ReactNode {
  const [theirs] = sides.theirs;
  const versions = useVersions(open, sides);
  const answers = useAnswersSoon();
  const [wanted, setWanted] = useState<StepId | null>(null);
  const [isFailed, setFailed] = useState(false);
  const steps = useMemo(
    () =>
      versions === null
        ? []
        : differentSteps(open.task.steps, versions.mine, versions.theirs, versions.common, answers),
    [open.task.steps, versions, answers],
  );
  const close = useTwin((state) => state.stopComparing);
  const shown = steps.find(({ id }) => id === wanted) ?? steps[0];
  if (theirs === undefined) {
    return null;
  }
  const choose = (ids: readonly StepId[], side: 'mine' | 'theirs'): void => {
    if (versions !== null) {
      const revision = side === 'mine' ? sides.head : theirs.revision;
      const chosen = new Map(ids.map((id) => [id, versions[side][id] ?? null]));
      void useDraft.getState().restore(chosen, revision);
    }
  };
  const merge = (): void =>
    void useTwin
      .getState()
      .merge([theirs.version])
      .then((isDone) => setFailed(!isDone));
  return (
    <Dialog
      size="lg"
      title="Written on two devices"
      isOpen
      onOpenChange={(isOpen) => !isOpen && close()}
      footer={
        <>
          <Button variant="quiet" className="me-auto" onPress={close}>
            Decide later
          </Button>
          <Button
            isDisabled={steps.every((step) => step.now === 'mine')}
            onPress={() =>
              choose(
                steps.map(({ id }) => id),
                'mine',
              )
            }
          >
            Keep everything here
          </Button>
          <Button
            isDisabled={steps.every((step) => step.now === 'theirs')}
            onPress={() =>
              choose(
                steps.map(({ id }) => id),
                'theirs',
              )
            }
          >
            Take everything from there
          </Button>
          <Button variant="primary" isDisabled={versions === null} onPress={merge}>
            Finish: keep what stands here now
          </Button>
        </>
      }
    >
      <div className="flex h-[58vh] min-h-0 flex-col gap-4 text-sm">
        {isFailed && (
          <Banner tone="bad">What stands here could not be saved first. Try again in a moment.</Banner>
        )}
        <p className="text-ink-soft">
          {`There: ${whereAndWhen(theirs.elsewhere, now)}. Choose for each step, or take single passages over. Both sides stay in the history, whatever you choose.`}
        </p>
        {versions === null || shown === undefined ? (
          <Spinner label="Reading both" />
        ) : (
          <div className="flex min-h-0 grow gap-4">
            <StepList steps={steps} shown={shown.id} onShow={setWanted} />
            <StepComparison
              key={shown.id}
              open={open}
              step={shown}
              theirs={versions.theirs}
              now={answers}
              revision={theirs.revision}
              onChoose={(side) => choose([shown.id], side)}
            />
          </div>
        )}
      </div>
    </Dialog>
  );
}

function useVersions(open: OpenTask, sides: Sides): Versions | null {
  const [versions, setVersions] = useState<Versions | null>(null);
  useEffect(() => {
    let isWanted = true;
    const [first] = sides.theirs;
    const read = (revision: number | null) =>
      revision === null ? null : readVersion(open.task.id, revision);
    void Promise.all([
      read(sides.head === 0 ? null : sides.head),
      read(first?.revision ?? null),
      read(first?.common ?? null),
    ]).then(([mine, theirs, common]) => {
      if (isWanted && theirs !== null) {
        setVersions({ mine: mine ?? {}, theirs, common });
      }
    });
    return () => {
      isWanted = false;
    };
  }, [open.task.id, sides]);
  return versions;
}
