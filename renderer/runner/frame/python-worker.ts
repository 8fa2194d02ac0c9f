import { loadPyodide } from 'pyodide';
import { info } from 'pyodide/pyodide-lock.json';
import type { ToWorker } from '../run-messages';
import { MemoryCap } from './memory-cap';
import harness from './python-harness.py?raw';
import { serveRuns, shortened, write } from './worker-scope';

/** A worker whose memory has grown beyond this is not kept for the next run, in megabytes. */
const KEPT_BELOW = 128;

/** `outcome` and the representation of the last expression's value, from python-harness.py. */
type PythonRun = (
  code: string,
  input: string,
) => { toJs(): readonly [outcome: string, value: string | undefined]; destroy(): void };

const FILES = new URL(/* @vite-ignore */ 'python/', import.meta.url).href;

const cap = new MemoryCap();
const python = await loadPyodide({
  indexURL: FILES,
  // No packages but the standard library, and no word of any that could be fetched.
  lockFileContents: JSON.stringify({ info, packages: {} }),
  packageBaseUrl: FILES,
  // Python's `js` module is this object instead of the worker's globals: no fetch, no postMessage.
  jsglobals: {},
});
python.registerJsModule('runner_output', {
  write: (stream: string, text: string) => write(stream === 'stderr' ? 'stderr' : 'stdout', text),
});
const run = python.runPython(harness) as PythonRun;

serveRuns(({ code, input, megabytes }: ToWorker) => {
  cap.set(megabytes);
  const [outcome, value] = runOnce(code, input);
  return {
    outcome,
    value: value === null ? null : shortened(value),
    isSpent: cap.wasHit || cap.megabytes > KEPT_BELOW,
  };
});

function runOnce(
  code: string,
  input: string,
): readonly ['finished' | 'failed' | 'out-of-memory', string | null] {
  try {
    const answer = run(code, input);
    const [outcome, value] = answer.toJs();
    answer.destroy();
    if (outcome === 'finished') {
      return ['finished', value ?? null];
    }
    return [outcome === 'out-of-memory' ? 'out-of-memory' : 'failed', null];
  } catch (error) {
    // The interpreter itself broke down, which a program can bring about by using up memory or the stack.
    write('stderr', `${error instanceof Error ? error.message : String(error)}\n`);
    return [cap.wasHit ? 'out-of-memory' : 'failed', null];
  }
}
