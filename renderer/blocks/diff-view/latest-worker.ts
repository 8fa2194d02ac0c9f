interface Job<Question, Answer> {
  readonly question: Question;
  readonly settle: (answer: Answer) => void;
  readonly fail: () => void;
}

/** What is still at work after this long is ended when something newer is asked, in milliseconds. */
const PATIENCE_MS = 2_000;

/**
 * Asks a worker one thing at a time. The newest question wins: what was asked before and has not begun is forgotten, and
 * what has begun is waited for only a moment. The worker is started with the first question.
 */
export class LatestWorker<Question, Answer> {
  readonly #start: () => Worker;
  #worker: Worker | null = null;
  #running: Job<Question, Answer> | null = null;
  #waiting: Job<Question, Answer> | null = null;
  #timer = 0;
  #since = 0;

  constructor(start: () => Worker) {
    this.#start = start;
  }

  /** Settles once, or never when something newer was asked; fails where no worker can be had. */
  ask(question: Question, settle: (answer: Answer) => void, fail: () => void): void {
    this.#waiting = { question, settle, fail };
    if (this.#running === null) {
      this.#next();
    } else {
      window.clearTimeout(this.#timer);
      const left = PATIENCE_MS - (performance.now() - this.#since);
      this.#timer = window.setTimeout(() => this.#overtake(), Math.max(0, left));
    }
  }

  close(): void {
    this.#waiting = null;
    this.#end();
  }

  #next(): void {
    const job = this.#waiting;
    this.#waiting = null;
    if (job === null) {
      return;
    }
    this.#running = job;
    this.#since = performance.now();
    try {
      this.#worker ??= this.#listenTo(this.#start());
      this.#worker.postMessage(job.question);
    } catch {
      this.#break();
    }
  }

  #listenTo(worker: Worker): Worker {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      const job = this.#running;
      const isOvertaken = this.#waiting !== null;
      this.#running = null;
      window.clearTimeout(this.#timer);
      if (!isOvertaken) {
        job?.settle(data);
      }
      this.#next();
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#break();
    });
    return worker;
  }

  #break(): void {
    const job = this.#waiting ?? this.#running;
    this.#waiting = null;
    this.#end();
    job?.fail();
  }

  #overtake(): void {
    this.#end();
    this.#next();
  }

  #end(): void {
    window.clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = null;
    this.#running = null;
  }
}
