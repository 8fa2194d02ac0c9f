import type { FromFrame, Language, Outcome, OutputStream, RunRequest } from '../run-messages';
import { LanguageWorker } from './language-worker';

interface Running {
  readonly id: number;
  readonly request: RunRequest;
  readonly worker: LanguageWorker;
  started: number;
  written: number;
  /** What was written and is not handed on yet. */
  readonly pending: Record<OutputStream, string>;
  handing: ReturnType<typeof setTimeout> | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** In milliseconds. */
const HANDED_ON_EVERY = 40;

/**
 * Runs one program at a time and holds it to its limits. Whatever a program does, its worker can be ended:
 *
 *              warm                        loaded                        run            done
 *    no worker ────► loading ────────────────────────► warm (kept) ───────► running ────────► warm (kept)
 *        ▲              │ cannot load                                         │
 *        └──────────────┴───── time up, too much output, cancelled, broken, spent: the worker is ended
 *
 * The clock starts when the language has loaded and the program begins.
 */
export class RunHost {
  readonly #send: (message: FromFrame) => void;
  readonly #workers = new Map<Language, LanguageWorker>();
  #running: Running | null = null;

  constructor(send: (message: FromFrame) => void) {
    this.#send = send;
  }

  /** Loads a language, so that its first run does not wait for it. */
  warm(language: Language): void {
    this.#workerOf(language);
  }

  run(id: number, request: RunRequest): void {
    if (this.#running !== null) {
      this.#finish('cancelled', null, true);
    }
    const worker = this.#workerOf(request.language);
    const running: Running = {
      id,
      request,
      worker,
      started: 0,
      written: 0,
      pending: { stdout: '', stderr: '' },
      handing: undefined,
      timer: undefined,
    };
    this.#running = running;
    this.#send({ kind: 'phase', id, phase: 'loading' });
    worker.listen(this.#eventsOf(running));
    void worker.loaded.then(() => {
      if (this.#running === running) {
        this.#begin(running);
      }
    });
  }

  cancel(id: number): void {
    if (this.#running?.id === id) {
      this.#finish('cancelled', null, true);
    }
  }

  #begin(running: Running): void {
    const { id, request, worker } = running;
    this.#send({ kind: 'phase', id, phase: 'running' });
    running.started = performance.now();
    running.timer = setTimeout(() => this.#finish('timed-out', null, true), request.limits.seconds * 1_000);
    const { code, input, limits } = request;
    worker.run({ code, input, megabytes: limits.megabytes }, this.#eventsOf(running));
  }

  #eventsOf(running: Running) {
    const ifOn = (act: () => void): void => {
      if (this.#running === running) {
        act();
      }
    };
    return {
      onOutput: (stream: OutputStream, text: string) => ifOn(() => this.#pass(running, stream, text)),
      onDone: (done: { outcome: Outcome; value: string | null; isSpent: boolean }) =>
        ifOn(() => this.#finish(done.outcome, done.value, done.isSpent)),
      onBroken: (reason: string) =>
        ifOn(() => {
          this.#pass(running, 'stderr', `${reason}\n`);
          this.#finish(/memory/i.test(reason) ? 'out-of-memory' : 'failed', null, true);
        }),
    };
  }

  /** Hands on what was written, up to the limit; a program that writes more is ended. */
  #pass(running: Running, stream: OutputStream, text: string): void {
    const room = running.request.limits.characters - running.written;
    running.written += text.length;
    running.pending[stream] += text.slice(0, Math.max(0, room));
    // A program may write a thousand times in the time of one message to the page.
    running.handing ??= setTimeout(() => this.#handOn(running), HANDED_ON_EVERY);
    if (text.length > room) {
      this.#finish('too-much-output', null, true);
    }
  }

  #handOn(running: Running): void {
    clearTimeout(running.handing);
    running.handing = undefined;
    for (const stream of ['stdout', 'stderr'] as const) {
      const text = running.pending[stream];
      running.pending[stream] = '';
      if (text !== '') {
        this.#send({ kind: 'output', id: running.id, stream, text });
      }
    }
  }

  #finish(outcome: Outcome, value: string | null, endsWorker: boolean): void {
    const running = this.#running;
    if (running === null) {
      return;
    }
    this.#running = null;
    clearTimeout(running.timer);
    this.#handOn(running);
    if (endsWorker) {
      running.worker.end();
      this.#workers.delete(running.request.language);
    }
    const milliseconds = running.started === 0 ? 0 : performance.now() - running.started;
    this.#send({ kind: 'done', id: running.id, end: { outcome, value, milliseconds } });
  }

  #workerOf(language: Language): LanguageWorker {
    const known = this.#workers.get(language);
    if (known !== undefined) {
      return known;
    }
    const worker = new LanguageWorker(language);
    worker.listen({
      onOutput: () => undefined,
      onDone: () => undefined,
      onBroken: () => {
        worker.end();
        this.#workers.delete(language);
      },
    });
    this.#workers.set(language, worker);
    return worker;
  }
}
