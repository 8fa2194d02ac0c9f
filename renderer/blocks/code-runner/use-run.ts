import { useEffect, useRef, useState } from 'react';
import type { RunRequest } from '../../runner/run-messages';
import { type RunResult, runner } from '../../runner/runner';

/** What is known of a run, from its start to its end. */
export type RunState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'loading' | 'running'; readonly stdout: string; readonly stderr: string }
  | { readonly phase: 'done'; readonly request: RunRequest; readonly result: RunResult };

export interface RunHandle {
  readonly state: RunState;
  readonly isOn: boolean;
  readonly run: (request: RunRequest) => void;
  readonly stop: () => void;
}

/** In milliseconds. */
const DRAWN_EVERY = 120;

/** Runs programs in the sandbox. A run ends with the component that started it. */
export function useRun(): RunHandle {
  const [state, setState] = useState<RunState>({ phase: 'idle' });
  const latest = useRef(0);
  useEffect(
    () => () => {
      latest.current += 1;
      runner.cancel();
    },
    [],
  );
  const run = (request: RunRequest): void => {
    latest.current += 1;
    const turn = latest.current;
    let written = { stdout: '', stderr: '' };
    let phase: 'loading' | 'running' = 'loading';
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A program may write thousands of lines a second, and each drawing of them costs a part of a frame.
    const show = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        if (turn === latest.current) {
          setState({ phase, ...written });
        }
      }, DRAWN_EVERY);
    };
    const events = {
      onPhase: (next: 'loading' | 'running') => {
        phase = next;
        show();
      },
      onOutput: (stdout: string, stderr: string) => {
        written = { stdout, stderr };
        show();
      },
    };
    setState({ phase: 'loading', ...written });
    void runner.run(request, events).then((result) => {
      clearTimeout(timer);
      if (turn === latest.current) {
        setState({ phase: 'done', request, result });
      }
    });
  };
  return {
    state,
    isOn: state.phase === 'loading' || state.phase === 'running',
    run,
    stop: () => runner.cancel(),
  };
}
