import { CircleCheck, CircleStop, CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../../ui/class-names';
import { Spinner } from '../../ui/spinner';
import { abridged, ending, LANGUAGE_NAMES, outcomeSentence } from './run-words';
import type { RunState } from './use-run';

export interface RunOutputProps {
  readonly state: RunState;
  readonly language: 'python' | 'javascript';
}

/** What a program writes while it runs, and how it ended. */
export function RunOutput({ state, language }: RunOutputProps): ReactNode {
  const written = state.phase === 'idle' ? null : state.phase === 'done' ? state.result : state;
  const shorten = state.phase === 'done' ? abridged : ending;
  const value = state.phase === 'done' ? state.result.value : null;
  const isSilent = written !== null && written.stdout === '' && written.stderr === '' && value === null;
  return (
    <section aria-label="Output" className="flex min-h-0 min-w-0 grow flex-col">
      <div role="status" className="flex h-8 shrink-0 items-center px-3 text-xs">
        <RunStatus state={state} language={language} />
      </div>
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard
        tabIndex={0}
        className="focus-inset min-h-0 grow overflow-auto bg-sunken px-3 py-2 font-mono text-[0.8125rem] leading-5 [font-variant-ligatures:none]"
      >
        {written !== null && (
          <>
            {written.stdout !== '' && (
              <pre className="whitespace-pre-wrap text-ink">{shorten(written.stdout)}</pre>
            )}
            {value !== null && (
              <pre className="whitespace-pre-wrap text-info">
                <span aria-hidden="true">⇒ </span>
                <span className="sr-only">Value of the last line: </span>
                {value}
              </pre>
            )}
            {written.stderr !== '' && (
              <pre className="whitespace-pre-wrap text-bad">{shorten(written.stderr)}</pre>
            )}
            {isSilent && state.phase === 'done' && (
              <p className="font-sans text-ink-faint text-xs">It wrote nothing.</p>
            )}
          </>
        )}
      </div>
    </section>
  );
}

function RunStatus({ state, language }: RunOutputProps): ReactNode {
  switch (state.phase) {
    case 'idle':
      return <span className="text-ink-faint">Runs on this computer, without a network.</span>;
    case 'loading':
      return (
        <span className="flex items-center gap-2 text-ink-soft">
          <Spinner label="Working" size={13} /> Loading {LANGUAGE_NAMES[language]}; the first time takes a few
          seconds…
        </span>
      );
    case 'running':
      return (
        <span className="flex items-center gap-2 text-ink-soft">
          <Spinner label="Working" size={13} /> Running…
        </span>
      );
    case 'done': {
      const { outcome } = state.result;
      const [Icon, tone] =
        outcome === 'finished'
          ? [CircleCheck, 'text-good']
          : outcome === 'failed'
            ? [CircleX, 'text-bad']
            : [CircleStop, 'text-warn'];
      return (
        <span className={classNames('flex items-center gap-1.5 font-medium', tone)}>
          <Icon size={14} aria-hidden="true" />
          {outcomeSentence(state.result, state.request.limits)}
        </span>
      );
    }
  }
}
