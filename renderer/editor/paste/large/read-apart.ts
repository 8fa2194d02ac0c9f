import type { RootContent } from 'mdast';
import { startWorker } from '../../../ui/start-worker';
import type { ReadingAnswer, ReadingQuestion } from './reading-messages';
import address from './reading-worker?worker&url';

/** A text whose marks are still not sorted out after this time, in milliseconds, is taken line for line. */
const PATIENCE = 20_000;

/** A worker that reads, with what it has answered so far and nobody took. */
export class ReaderApart {
  readonly #heard: ReadingAnswer[] = [];
  #worker: Worker | null = null;
  #wake: () => void = () => undefined;
  #failure: Error | null = null;
  #hasAnswered = false;

  /** Reads a text. One that takes too long to read as Markdown is read again as plain lines. */
  readText(text: string, isPlain: boolean): void {
    this.#start();
    this.#ask({ kind: 'text', text, isPlain });
    setTimeout(() => {
      if (this.#worker !== null && !this.#hasAnswered) {
        this.#worker.terminate();
        this.#start();
        this.#ask({ kind: 'text', text, isPlain: true });
      }
    }, PATIENCE);
  }

  readBlocks(blocks: readonly RootContent[], isLast: boolean): void {
    if (this.#worker === null) {
      this.#start();
    }
    this.#ask({ kind: 'blocks', blocks, isLast });
  }

  /** The next answer; rejected when the worker could not be started or fell over. */
  async next(): Promise<ReadingAnswer> {
    for (;;) {
      const answer = this.#heard.shift();
      if (answer !== undefined) {
        return answer;
      }
      if (this.#failure !== null) {
        throw this.#failure;
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  end(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#failure ??= new Error('reading was ended');
    this.#wake();
  }

  #start(): void {
    const worker = startWorker(address);
    worker.addEventListener('message', ({ data }: MessageEvent<ReadingAnswer>) => {
      this.#hasAnswered = true;
      this.#heard.push(data);
      this.#wake();
    });
    worker.addEventListener('error', (event) => {
      this.#failure = new Error(
        event.message === '' ? 'the worker that reads a paste failed' : event.message,
      );
      this.#wake();
    });
    this.#worker = worker;
  }

  #ask(question: ReadingQuestion): void {
    this.#worker?.postMessage(question);
  }
}
