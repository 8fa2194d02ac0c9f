import type { FromFrame, Language, OutputStream, RunEnd, RunRequest } from './run-messages';
import { openRunnerFrame, type RunnerFrame } from './runner-frame';

/** What a run came to. */
export interface RunResult extends RunEnd {
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunEvents {
  /** A language loads before its first program: a second or three. */
  readonly onPhase?: (phase: 'loading' | 'running') => void;
  /** All that was written so far. */
  readonly onOutput?: (stdout: string, stderr: string) => void;
}

/** What the runner needs of the world around it, so that tests can do without one. */
export interface RunnerWorld {
  readonly openFrame: (onMessage: (message: FromFrame) => void) => RunnerFrame;
  readonly every: (milliseconds: number, act: () => void) => () => void;
  readonly now: () => number;
}

interface Running {
  readonly id: number;
  readonly request: RunRequest;
  readonly events: RunEvents;
  readonly resolve: (result: RunResult) => void;
  readonly written: Record<OutputStream, string>;
  phase: 'loading' | 'running';
  /** When this phase began. */
  since: number;
}

const PING_EVERY = 500;
/** A frame that leaves so many pings unanswered has lost its process: it was ended for its memory, or hangs. */
const MOST_UNANSWERED = 8;
/** How long a language may take to load on a slow machine, in milliseconds. */
const LONGEST_LOAD = 60_000;
/** How much later than the frame the page ends a run itself, in milliseconds. */
const GRACE = 2_000;

/**
 * Runs programs in a sandboxed frame, one at a time, and never waits for one that does not end.
 *
 *            run, warm              ready                  run                     done
 *    no frame ───────► opening ─────────────► idle ─────────────────► running ─────────────► idle
 *       ▲                 │                                               │
 *       └─────────────────┴──── silent, overdue: the frame is removed ────┘   (the run is told how it ended)
 *
 * The frame keeps its own clock and ends programs that use up their time, memory or output (frame/run-host.ts). What is
 * here is the second line: a frame that does not even answer is thrown away, and the next run gets a new one.
 */
export class Runner {
  readonly #world: RunnerWorld;
  #frame: RunnerFrame | null = null;
  #isReady = false;
  #outgoing: (() => void)[] = [];
  #running: Running | null = null;
  #unanswered = 0;
  #lastId = 0;
  #stopWatching: (() => void) | null = null;

  constructor(world: RunnerWorld) {
    this.#world = world;
  }

  /** Loads a language while the expert still reads. */
  warm(language: Language): void {
    this.#whenReady(() => this.#frame?.send({ kind: 'warm', language }));
  }

  /** Runs a program to its end, whatever that is; never rejects. A run that is on is cancelled. */
  run(request: RunRequest, events: RunEvents = {}): Promise<RunResult> {
    this.cancel();
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      this.#running = {
        id,
        request,
        events,
        resolve,
        written: { stdout: '', stderr: '' },
        phase: 'loading',
        since: this.#world.now(),
      };
      events.onPhase?.('loading');
      this.#watch();
      this.#whenReady(() => this.#frame?.send({ kind: 'run', id, request }));
    });
  }

  /** Ends the run that is on, if there is one. */
  cancel(): void {
    if (this.#running !== null) {
      this.#frame?.send({ kind: 'cancel', id: this.#running.id });
      this.#settle({ outcome: 'cancelled', value: null, milliseconds: this.#elapsed() });
    }
  }

  #whenReady(act: () => void): void {
    if (this.#isReady) {
      act();
      return;
    }
    this.#outgoing.push(act);
    this.#frame ??= this.#world.openFrame((message) => this.#take(message));
  }

  #take(message: FromFrame): void {
    this.#unanswered = 0;
    if (message.kind === 'ready') {
      this.#isReady = true;
      for (const act of this.#outgoing.splice(0)) {
        act();
      }
      return;
    }
    const running = this.#running;
    if (running === null || message.kind === 'pong' || message.id !== running.id) {
      return;
    }
    switch (message.kind) {
      case 'phase':
        running.phase = message.phase;
        running.since = this.#world.now();
        running.events.onPhase?.(message.phase);
        return;
      case 'output':
        this.#keep(running, message.stream, message.text);
        return;
      case 'done':
        this.#settle(message.end);
        return;
    }
  }

  /** The frame keeps to the limit too, but what runs there is hostile. */
  #keep({ written, request, events }: Running, stream: OutputStream, text: string): void {
    const room = request.limits.characters - written.stdout.length - written.stderr.length;
    written[stream] += text.slice(0, Math.max(0, room));
    events.onOutput?.(written.stdout, written.stderr);
  }

  #settle(end: RunEnd): void {
    const running = this.#running;
    this.#running = null;
    this.#stopWatching?.();
    this.#stopWatching = null;
    running?.resolve({ ...end, ...running.written });
  }

  #watch(): void {
    this.#unanswered = 0;
    this.#stopWatching = this.#world.every(PING_EVERY, () => {
      const overdue = this.#overdue();
      if (overdue === null) {
        this.#unanswered += 1;
        this.#frame?.send({ kind: 'ping' });
        return;
      }
      this.#drop();
      this.#settle({ outcome: overdue, value: null, milliseconds: this.#elapsed() });
    });
  }

  /** How the run has ended if the frame can no longer tell; null while all is well. */
  #overdue(): 'out-of-memory' | 'timed-out' | null {
    const running = this.#running;
    if (running === null) {
      return null;
    }
    if (this.#isReady && this.#unanswered > MOST_UNANSWERED) {
      // Electron ends a frame's process for its memory, and for nothing else (electron/window/watch-runner.ts).
      return 'out-of-memory';
    }
    const allowed =
      running.phase === 'loading' ? LONGEST_LOAD : running.request.limits.seconds * 1_000 + GRACE;
    return this.#world.now() - running.since > allowed ? 'timed-out' : null;
  }

  #elapsed(): number {
    const running = this.#running;
    return running === null || running.phase === 'loading' ? 0 : this.#world.now() - running.since;
  }

  #drop(): void {
    this.#frame?.remove();
    this.#frame = null;
    this.#isReady = false;
    this.#outgoing = [];
  }
}

/** The one runner of the window: programs run one at a time, and a language that has loaded stays loaded. */
export const runner = new Runner({
  openFrame: openRunnerFrame,
  every: (milliseconds, act) => {
    const timer = setInterval(act, milliseconds);
    return () => clearInterval(timer);
  },
  now: () => performance.now(),
});
