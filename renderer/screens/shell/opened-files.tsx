import { FileInput } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useFiles } from '../../stores/files-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useLiveActionList } from '../../ui/live-actions';
import { Spinner } from '../../ui/spinner';
import { showToast } from '../../ui/toast';
import { describeOutcome } from './opened-file-words';
import { toasts } from './toasts';
import { useDroppedFile } from './use-dropped-file';

/** What is over sooner needs no word; in milliseconds. */
const WORTH_SAYING = 500;

/** Files from the hub: dropped anywhere on the window, opened from outside or by name; and what came of them. */
export function OpenedFiles(): ReactNode {
  const open = useFiles((state) => state.open);
  const outcome = useFiles((state) => state.outcome);
  const dismiss = useFiles((state) => state.dismiss);
  const isOver = useDroppedFile();
  const words = outcome === null ? null : describeOutcome(outcome);
  useLiveActionList([
    { id: 'open file', label: 'Open a file from the hub', group: 'Everywhere', act: () => void open() },
  ]);
  useEffect(() => {
    const said = outcome === null ? null : describeOutcome(outcome);
    if (said !== null && !said.isRefused) {
      showToast(toasts, { tone: 'good', title: said.title, detail: said.detail });
      dismiss();
    }
  }, [outcome, dismiss]);
  return (
    <>
      {isOver && <DropHint />}
      <TakingIn />
      {words?.isRefused === true && (
        <Dialog
          title={words.title}
          size="sm"
          isOpen
          onOpenChange={dismiss}
          footer={
            <Button variant="primary" autoFocus onPress={dismiss}>
              Close
            </Button>
          }
        >
          <p className="text-base text-ink-soft">{words.detail}</p>
        </Dialog>
      )}
    </>
  );
}

/** Said only where it takes long enough to be wondered about. */
function TakingIn(): ReactNode {
  const isOpening = useFiles((state) => state.isOpening);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const pause = isOpening ? setTimeout(() => setLong(true), WORTH_SAYING) : undefined;
    return () => {
      clearTimeout(pause);
      setLong(false);
    };
  }, [isOpening]);
  return isLong ? (
    <div
      role="status"
      className="appear fixed start-1/2 bottom-8 z-40 flex -translate-x-1/2 items-center gap-3 rounded-md border border-line bg-raised px-4 py-2.5 text-ink text-sm shadow-md"
    >
      <Spinner label="Working" size={14} />
      Looking through the file and taking it in…
    </div>
  ) : null;
}

function DropHint(): ReactNode {
  return (
    <div className="pointer-events-none fixed inset-0 z-40 flex items-center justify-center bg-scrim p-8">
      <div className="flex flex-col items-center gap-3 rounded-lg border-2 border-accent border-dashed bg-surface px-12 py-8 text-ink shadow-lg">
        <FileInput size={32} strokeWidth={1.25} aria-hidden="true" className="text-accent" />
        <p className="font-semibold font-serif text-xl">Let go to take in the file</p>
      </div>
    </div>
  );
}
