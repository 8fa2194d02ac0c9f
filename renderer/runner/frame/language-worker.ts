import { type FromWorker, fromWorkerSchema, type Language, type ToWorker } from '../run-messages';

export interface WorkerEvents {
  readonly onOutput: (stream: 'stdout' | 'stderr', text: string) => void;
  readonly onDone: (done: FromWorker & { readonly kind: 'done' }) => void;
  /** The worker cannot be used: it failed to load, or broke down. */
  readonly onBroken: (reason: string) => void;
}

/** A worker that runs programs of one language, one after the other, in a thread that can be ended at any moment. */
export class LanguageWorker {
  readonly #worker: Worker;
  readonly #address: string;
  #events: WorkerEvents | null = null;
  /** Settles when the language has loaded; never, when it cannot. */
  readonly loaded: Promise<void>;

  constructor(language: Language) {
    // A frame without an origin may start a worker from a blob only, and Chromium takes only a classic script from there.
    const script = new URL(/* @vite-ignore */ `${language}-worker.js`, import.meta.url).href;
    const source = `import(${JSON.stringify(script)}).catch((error) => setTimeout(() => { throw error; }));`;
    this.#address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    this.#worker = new Worker(this.#address, { name: language });
    this.loaded = new Promise((resolve) => {
      this.#worker.addEventListener('message', (event: MessageEvent<unknown>) => {
        const message = fromWorkerSchema.safeParse(event.data);
        if (message.success && message.data.kind === 'loaded') {
          resolve();
        } else if (message.success) {
          this.#onMessage(message.data);
        }
      });
    });
    this.#worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#events?.onBroken(event.message || `${language} could not be loaded`);
    });
  }

  run(request: ToWorker, events: WorkerEvents): void {
    this.#events = events;
    this.#worker.postMessage(request);
  }

  /** Who is told when the worker breaks down before a run has begun. */
  listen(events: WorkerEvents): void {
    this.#events = events;
  }

  end(): void {
    this.#events = null;
    this.#worker.terminate();
    URL.revokeObjectURL(this.#address);
  }

  #onMessage(message: FromWorker): void {
    if (message.kind === 'output') {
      this.#events?.onOutput(message.stream, message.text);
    } else if (message.kind === 'done') {
      const events = this.#events;
      this.#events = null;
      events?.onDone(message);
    }
  }
}
