import variant from '@jitl/quickjs-singlefile-mjs-release-sync';
import {
  newQuickJSWASMModuleFromVariant,
  type QuickJSContext,
  type QuickJSHandle,
} from 'quickjs-emscripten-core';
import type { ToWorker } from '../run-messages';
import prelude from './javascript-prelude.js?raw';
import { MemoryCap } from './memory-cap';
import { serveRuns, shortened, write } from './worker-scope';

const MEGABYTE = 1_048_576;
/** A worker whose memory has grown beyond this is not kept for the next run, in megabytes. */
const KEPT_BELOW = 128;
/** The engine's own needs, beside the program's, in megabytes. */
const ENGINE = 32;
const STACK = 0.5 * MEGABYTE;

const cap = new MemoryCap();
const engine = await newQuickJSWASMModuleFromVariant(variant);

serveRuns(({ code, input, megabytes }: ToWorker) => {
  cap.set(megabytes + ENGINE);
  const [outcome, value, hasBroken = false] = runOnce(code, input, megabytes);
  return { outcome, value, isSpent: hasBroken || outcome === 'out-of-memory' || cap.megabytes > KEPT_BELOW };
});

type Ending = readonly [
  outcome: 'finished' | 'failed' | 'out-of-memory',
  value: string | null,
  hasBroken?: boolean,
];

/** Each program gets an engine of its own: globals, prototypes and timers of the last one are gone. */
function runOnce(code: string, input: string, megabytes: number): Ending {
  try {
    const runtime = engine.newRuntime();
    runtime.setMemoryLimit(megabytes * MEGABYTE);
    runtime.setMaxStackSize(STACK);
    const context = runtime.newContext();
    const ending = new Program(context, input).run(code);
    // After a breakdown some handles cannot be given back; the worker is thrown away then.
    if (ending[0] !== 'out-of-memory') {
      context.dispose();
      runtime.dispose();
    }
    return ending;
  } catch (error) {
    write('stderr', `${error instanceof Error ? error.message : String(error)}\n`);
    return [cap.wasHit || isAboutMemory(String(error)) ? 'out-of-memory' : 'failed', null, true];
  }
}

class Program {
  readonly #context: QuickJSContext;
  readonly #input: string;

  constructor(context: QuickJSContext, input: string) {
    this.#context = context;
    this.#input = input;
  }

  run(code: string): Ending {
    const context = this.#context;
    const tools = this.#furnish();
    const result = context.evalCode(code, 'main.js');
    if (result.error) {
      tools.dispose();
      return this.#fail(result.error);
    }
    const failed = this.#settle(tools);
    if (failed !== null) {
      result.value.dispose();
      tools.dispose();
      return failed;
    }
    const ending = this.#valueOf(result.value, tools);
    tools.dispose();
    return ending;
  }

  /** Puts console, input and timers around the program; gives what its prelude leaves for us. */
  #furnish(): QuickJSHandle {
    const context = this.#context;
    const host = context.newObject();
    const writer = context.newFunction('write', (stream, text) => {
      write(context.getString(stream) === 'stderr' ? 'stderr' : 'stdout', context.getString(text));
    });
    const input = context.newString(this.#input);
    context.setProp(host, 'write', writer);
    context.setProp(host, 'input', input);
    context.setProp(context.global, '__host', host);
    for (const handle of [writer, input, host]) {
      handle.dispose();
    }
    return context.unwrapResult(context.evalCode(prelude, 'prelude.js'));
  }

  /** Runs promises and timers until nothing is left to do. */
  #settle(tools: QuickJSHandle): Ending | null {
    const context = this.#context;
    const tick = context.getProp(tools, 'tick');
    try {
      for (;;) {
        const jobs = context.runtime.executePendingJobs();
        if (jobs.error) {
          return this.#fail(jobs.error);
        }
        const ticked = context.callFunction(tick, context.undefined);
        if (ticked.error) {
          return this.#fail(ticked.error);
        }
        const isMore = context.dump(ticked.value) === true;
        ticked.value.dispose();
        if (!isMore) {
          return null;
        }
      }
    } finally {
      tick.dispose();
    }
  }

  /** The value of the last expression; of a promise, what it came to. */
  #valueOf(value: QuickJSHandle, tools: QuickJSHandle): Ending {
    const context = this.#context;
    const state = context.getPromiseState(value);
    if (state.type === 'rejected') {
      value.dispose();
      return this.#fail(state.error);
    }
    const last = state.type === 'fulfilled' ? state.value : value;
    if (context.typeof(last) === 'undefined') {
      value.dispose();
      return ['finished', null];
    }
    const inspect = context.getProp(tools, 'inspect');
    const shown = context.callFunction(inspect, context.undefined, last);
    inspect.dispose();
    value.dispose();
    if (shown.error) {
      return this.#fail(shown.error);
    }
    const text = context.getString(shown.value);
    shown.value.dispose();
    return ['finished', shortened(text)];
  }

  /** Says what was thrown, as the language does. */
  #fail(thrown: QuickJSHandle): Ending {
    const error: unknown = this.#context.dump(thrown);
    thrown.dispose();
    const isError = typeof error === 'object' && error !== null && 'message' in error;
    const { name = 'Error', message = '', stack = '' } = isError ? (error as Partial<Error>) : {};
    write('stderr', isError ? `${name}: ${message}\n${stack}` : `Uncaught ${JSON.stringify(error)}\n`);
    return [isError && isAboutMemory(message) ? 'out-of-memory' : 'failed', null];
  }
}

function isAboutMemory(message: string): boolean {
  return /out of memory/i.test(message);
}
